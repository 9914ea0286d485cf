/** Names that files may hold and that a page must not be broken by. */
export const HOSTILE: readonly string[] = [
  "<script>window.hit = 1</script>",
  '"><img src="x" onerror="window.hit = 1">',
  "</style></title><b onclick='window.hit = 1'>&amp;&#60;",
  "=cmd|' /C calc'!A0",
  "مركز النساء \u202eabc",
  "👩🏽‍👧 Центр 💜",
  "tab\tnew\nline\r\nend",
  `very ${"long ".repeat(60)}`,
  "x".repeat(300),
  "-- /* } */ url(http://example.org/a.png)",
];

/** The longest that names of centres run to, in the six languages of the region. */
export const LONGEST_NAMES: readonly string[] = [
  "Государственное учреждение «Кризисный центр социально-психологической помощи женщинам и детям» Иссык-Кульской области",
  "Ысык-Көл облусунун зордук-зомбулуктан жабыр тарткан аялдар жана балдар үчүн социалдык-психологиялык жардам борбору",
  "Тұрмыстық зорлық-зомбылықтан зардап шеккен әйелдер мен балаларға арналған облыстық әлеуметтік-психологиялық дағдарыс орталығы",
  "Xotin-qizlarni reabilitatsiya qilish va moslashtirish bo‘yicha Respublika markazining Qoraqalpog‘iston hududiy bo‘limi",
  "Маркази давлатии дастгирии занон ва кӯдакони аз хушунати оилавӣ зарардида дар вилояти Мухтори Кӯҳистони Бадахшон",
  "Regional Centre for Social and Psychological Rehabilitation of Women and Children who Suffered from Domestic Violence",
];
