// How hard a text is to read. The reading age is the Flesch–Kincaid grade plus 5, the age at which an English school
// has a child of that grade.
import { fleschKincaid } from "flesch-kincaid";
import { syllable } from "syllable";

const word = /[\p{L}\d][\p{L}\d’'-]*/gu;
const sentenceEnd = /(?<=[.!?:])\s+/;

/** What stands in a text for what the program puts there. @param {string} text */
const filled = (text) => text.replace(/\{communities\}/g, "these people").replace(/\{\w+\}/g, "this");

/** @param {string} text */
const wordsOf = (text) => text.match(word) ?? [];

/** @param {string} text */
const sentencesOf = (text) => filled(text).split(sentenceEnd).filter((sentence) => /\p{L}/u.test(sentence));

/** @param {string} text  with at least one word */
export function readingAge(text) {
  const words = wordsOf(filled(text));
  const syllables = words.reduce((sum, each) => sum + Math.max(1, syllable(each)), 0);
  return 5 + fleschKincaid({ sentence: sentencesOf(text).length, word: words.length, syllable: syllables });
}

/** The most words in one sentence. @param {string} text */
export const longestSentence = (text) => Math.max(0, ...sentencesOf(text).map((each) => wordsOf(each).length));
