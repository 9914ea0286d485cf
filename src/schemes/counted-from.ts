import type { Scheme } from "../model/scheme.js";
import { frozen } from "../money/frozen.js";

/**
 * A scheme whose source does not say which of its classes count: whoever uses it names the last one that does. Classes
 * stand best first.
 */
export const countedFrom = (ungiven: Scheme): Scheme => {
  // The last class is that of nothing found.
  const codes = ungiven.classes.slice(0, -1).map(({ code }) => code);
  return frozen({
    ...ungiven,
    needs: {
      arguments: [
        {
          name: "counted",
          label: {
            en: "Down to which class do lines count? The text that was read does not say",
            ru: "До какого класса строки засчитываются? В прочитанном тексте этого нет",
            kk: "Жолдар қай сыныпқа дейін есептеледі? Оқылған мәтінде бұл айтылмаған",
            ky: "Беренелер кайсы класска чейин эсептелет? Окулган текстте бул айтылган эмес",
          },
          expected: codes.join(", "),
          fits: (value) => codes.includes(value),
        },
      ],
      of: ({ counted }) => {
        const last = ungiven.classes.findIndex(({ code }) => code === counted);
        return { ...ungiven, classes: ungiven.classes.map((each, at) => ({ ...each, targeted: at <= last })) };
      },
    },
  });
};
