const vietnameseLetter = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/giu;
const strayTone = /\p{Mn}/gu;
const otherLetter = /[äåæçëîïñöøûüÿßœ]/giu;
const signInWord = /[¡-¿](?=\p{L})|(?<=\p{L})[¡-¿]/gu;

/** Whether text that was decoded as Windows-1258 shows signs inside of words, tones without a vowel and foreign letters: it is TCVN3 or VNI. */
export function looksLegacy(text: string): boolean {
  const composed = text.normalize('NFC');
  const wrong = count(composed, strayTone) + count(composed, otherLetter) + count(composed, signInWord);
  return wrong * 5 > count(composed, vietnameseLetter);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
