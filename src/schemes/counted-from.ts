import type { Scheme } from "../model/scheme.js";
import { frozen } from "../money/frozen.js";

/** A scheme whose source leaves open which classes, the best first, count: its user names the last that does. */
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
