/** A one-time code as a slip prints it; never part of a longer word such as a form's key. */
export const codePattern = /(?<![\w-])[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}(?![\w-])/;
