import { WORDS } from './words';

/** Whether a line asks when a deal ends rather than how it gets there, by words of the reader's language. */
export function isLateQuestion(text: string, lateWords: string = WORDS.lateWords): boolean {
    const said = text.toLocaleLowerCase();
    return lateWords
        .split(',')
        .map((word) => word.trim().toLocaleLowerCase())
        .some((word) => word !== '' && containsWord(said, word));
}

/** Whole words only: "sign" is not in "design". */
function containsWord(text: string, word: string): boolean {
    const isLetter = (character: string | undefined): boolean => character !== undefined && /\p{L}/u.test(character);
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
        if (!isLetter(text[at - 1]) && !isLetter(text[at + word.length])) return true;
    }
    return false;
}
