/** Invitation (giấy mời), request to name a leader (công văn), notice of a changed date (thông báo). */
export const letterKinds = ['invitation', 'request', 'date-change'] as const;
export type LetterKind = (typeof letterKinds)[number];

/** What stands before the issuer's letters in the symbol; a công văn names no kind. */
export const kindSymbols: Record<LetterKind, string> = { invitation: 'GM', request: '', 'date-change': 'TB' };

/** Names between braces in the committee's texts. Each is one value as it is; nothing is evaluated. */
export const placeholders = [
  'co_quan',
  'su_kien',
  'thoi_gian',
  'thoi_gian_cu',
  'dia_diem',
  'chu_tri',
  'can_cu',
  'cau_chu',
  'muc_ke_hoach',
  'so_ke_hoach',
  'ngay_ke_hoach',
  'so_luong',
  'han_tra_loi',
  'lien_ket',
  'ma',
  'dau_moi',
] as const;
export type Placeholder = (typeof placeholders)[number];
export type PlaceholderValues = Record<Placeholder, string>;

/** Groups of recipients that are offered together. */
export type RecipientGroup = 'seats' | 'districts' | 'guests';
