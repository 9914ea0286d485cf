// What the kernel asks the script: each is rare, since the answer is remembered here.

/** Whether a new code may stand in its column: 1 or 2 where it may not, and its signature above these two bits. */
export declare function judgeCode(column: i32, number: i32): i32;

/** The marks of a new word of a column of texts. */
export declare function judgeWord(column: i32, from: usize, to: usize): i32;

/** The signature of a text of which its words do not tell it. */
export declare function signText(column: i32, from: usize, to: usize): i32;

/** The signature of texts for which some conditions hold, as bits. */
export declare function signMarks(column: i32, holding: i32): i32;

/** Looks at a text that may say something of its row; 0 where it may not stand in its column. */
export declare function lookAt(column: i32, marks: i32, from: usize, to: usize): i32;

/** Takes the label that a text may begin with. */
export declare function bear(from: usize, to: usize): void;

/** Reads an amount that is not plain: 0 where it is unknown, 1 where it is put among the values, 2 where it is none. */
export declare function readOdd(amount: i32, row: i32): i32;

/** Adds the amounts of the row that no two limbs hold: to class `number`, or to the refused ones of year `number`. */
export declare function addBeside(number: i32, isRefused: i32): void;

/** Whether the row that is looked at holds no text. */
export declare function isEmpty(): i32;

/** Whether a row is passed over. */
export declare function isPassedOver(row: i32): i32;

/** Of a row whose id stands in several years, the number of these years. */
export declare function yearsOf(row: i32): i32;

/** Whether a row is none of the table, and put aside. */
export declare function isAside(row: i32): i32;

/** Keeps a row that shows something for the first time. */
export declare function keep(row: i32): void;

/** Keeps a row that is among the first of its year, or of all. */
export declare function keepFirst(row: i32, year: i32): void;

/** Lists a row that was refused, or repeated. */
export declare function refuse(row: i32, fate: i32): void;

/** Whether `keep` and `drop` leave the lines of a new class out. */
export declare function isLeftOut(number: i32, row: i32): i32;

/** Takes a row for the first of its class; the row before which another would be. */
export declare function noteClass(number: i32, row: i32): i32;

/** Takes a row with a blank amount; the row before which others are wanted. */
export declare function noteBlank(number: i32, row: i32): i32;

/** Takes the first amount; the row before which another would be it. */
export declare function noteAmount(row: i32, year: i32, wrong: i32): i32;

/** Takes one of the first lines; the row before which others are wanted. */
export declare function noteFirst(row: i32): i32;

/** Takes a line whose amounts of two columns are about a thousand times each other. */
export declare function noteStep(row: i32, year: i32, pair: i32): void;

/** Adds an id that is not above all others; 1 where it repeats one of its year, else 0; 2 more where it stands at all. */
export declare function addId(high: i32, low: i32, year: i32, row: i32): i32;

/** Takes an id that is that of the row before; 1 where it is of the same year, and 2 more. */
export declare function sameId(row: i32, earlier: i32, isOfYear: i32): i32;

/** Writes the comparable form of a part of an id behind its other parts; gives its length. */
export declare function comparableId(from: usize, to: usize): i32;
