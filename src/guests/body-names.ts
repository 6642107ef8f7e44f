/** How bodies are called, and no person: `Đoàn` and `Công` are family names, too, and count only with what follows. */
const bodyWords = [
  'sở|bộ|cục|chi cục|phòng|văn phòng|ban|hội|hội đồng|liên đoàn|tỉnh đoàn|huyện đoàn|thành đoàn',
  'ủy ban|uỷ ban|ubnd|ubmttq|hđnd|mặt trận|thường trực|tỉnh ủy|huyện ủy|thành ủy|đảng ủy',
  'công an|công ty|doanh nghiệp|ngân hàng|quỹ|trường|trung tâm|bệnh viện|nhà thiếu nhi|đài|báo|tạp chí',
].join('|');
const office = '(?:đại diện\\s+)?(?:lãnh đạo|đại diện|thủ trưởng)';
const leadersOfBody = new RegExp(`^(${office})\\s+(.+)$`, 'iu');
const bodyAlone = new RegExp(`^(?:${bodyWords})(?=\\s)`, 'iu');

/** `Lãnh đạo Sở Nội vụ` is a body that sends whoever leads it; null for what may be a person. */
export function bodyNamedIn(text: string): { title: string; body: string } | null {
  const [, title, body] = leadersOfBody.exec(text) ?? [];
  if (title && body) return { title, body };
  return bodyAlone.test(text) ? { title: '', body: text } : null;
}
