/**
 * The upper half of code page 850, which DOS programs in Western Europe and Latin America wrote and browsers do not
 * know: 128 characters, for the bytes 0x80 to 0xFF.
 * @example cp850[0xa4 - 0x80] // "ñ"
 */
export const cp850 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐" +
  "└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0";
