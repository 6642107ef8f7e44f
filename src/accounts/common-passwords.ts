/** What people here and everywhere take first, without marks, digits around and signs; with digits around they are as weak. */
export const commonWords = new Set(
  `password passwd matkhau matkhaumoi matkhaucuatoi khongcomatkhau khongbiet khongnho quenmatkhau dangnhap taikhoan
  admin administrator quantri quantrivien user nguoidung welcome xinchao chaoban chaobuoisang letmein changeme secret bimat
  iloveyou ilovemyself anhyeuem emyeuanh yeuemnhieulam anhyeuemnhieulam anhyeuemnhieu yeuanhnhieulam mainyeuem mamayeucon bomeyeucon
  congchua hoangtu thienthan tinhyeu hanhphuc maimaiyeuem maimaimottinhyeu nguoiyeu conyeume concuame giadinh giadinhtoi
  vietnam vietnamvodich toiyeuvietnam yeuvietnam hochiminh bacho hanoi saigon danang cantho kiengiang rachgia hatien phuquoc
  tinhkiengiang ubndkiengiang ubndtinh ubndhuyen uybannhandan anbien anminh chauthanh giongrieng giangthanh goquao hondat kienhai
  kienluong tanhiep uminhthuong vinhthuan laodong sothuongbinh sold soldtbxh ldtbxh phongldtbxh laodongthuongbinh tinhdoan huyendoan
  treem yeutreem baovetreem diendantreem diendantreemtinh thanghanhdongvitreem thanghanhdong hoptacvitreem chungtay chungtayvitreem
  thieunhi nhathieunhi ngayhoi daibieu bantochuc banto bangiamhieu giaovien hocsinh sinhvien
  nguyen nguyenvan nguyenthi nguyenvana tranvana tranthib levana test tester testing demo thunghiem example
  qwerty qwertyuiop qwertyui qwer asdf asdfgh asdfghjkl zxcv zxcvbnm qazwsx qazwsxedc wsxedc qweasd qweasdzxc azerty
  abc abcd abcde abcdef abcdefgh abcdefghij aaa dragon monkey football baseball superman batman princess sunshine master
  shadow michael jennifer computer internet samsung iphone google facebook zalo youtube gmail yahoo bongda manchester barcelona
  trustno nothing whatever starwars pokemon liverpool chelsea naruto doraemon hello helloworld freedom forever`
    .split(/\s+/)
    .filter(Boolean),
);

/** Rows of keys and counting, in which any piece is as easy as another. */
export const easyRows = [
  '01234567890123456789',
  '98765432109876543210',
  'abcdefghijklmnopqrstuvwxyz',
  'zyxwvutsrqponmlkjihgfedcba',
  'qwertyuiopasdfghjklzxcvbnm',
  'mnbvcxzlkjhgfdsapoiuytrewq',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  'qazwsxedcrfvtgbyhnujmikolp',
  'zaq12wsxcde34rfvbgt56yhn',
  '1a2b3c4d5e6f7g8h9i0j',
  'a1b2c3d4e5f6g7h8i9j0',
  'aq1sw2de3fr4gt5hy6',
  '147258369',
  '159357258456',
];
