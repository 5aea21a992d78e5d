/*!
Made by `npm run delimiters` (build/delimiters.ts) from cldr-misc-full 48.2.0, main/<locale>/delimiters.json.

UNICODE LICENSE V3

COPYRIGHT AND PERMISSION NOTICE

Copyright © 2004-2026 Unicode, Inc.

NOTICE TO USER: Carefully read the following legal agreement. BY
DOWNLOADING, INSTALLING, COPYING OR OTHERWISE USING DATA FILES, AND/OR
SOFTWARE, YOU UNEQUIVOCALLY ACCEPT, AND AGREE TO BE BOUND BY, ALL OF THE
TERMS AND CONDITIONS OF THIS AGREEMENT. IF YOU DO NOT AGREE, DO NOT
DOWNLOAD, INSTALL, COPY, DISTRIBUTE OR USE THE DATA FILES OR SOFTWARE.

Permission is hereby granted, free of charge, to any person obtaining a
copy of data files and any associated documentation (the "Data Files") or
software and any associated documentation (the "Software") to deal in the
Data Files or Software without restriction, including without limitation
the rights to use, copy, modify, merge, publish, distribute, and/or sell
copies of the Data Files or Software, and to permit persons to whom the
Data Files or Software are furnished to do so, provided that either (a)
this copyright and permission notice appear with all copies of the Data
Files or Software, or (b) this copyright and permission notice appear in
associated Documentation.

THE DATA FILES AND SOFTWARE ARE PROVIDED "AS IS", WITHOUT WARRANTY OF ANY
KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT OF
THIRD PARTY RIGHTS.

IN NO EVENT SHALL THE COPYRIGHT HOLDER OR HOLDERS INCLUDED IN THIS NOTICE
BE LIABLE FOR ANY CLAIM, OR ANY SPECIAL INDIRECT OR CONSEQUENTIAL DAMAGES,
OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS,
WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION,
ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THE DATA
FILES OR SOFTWARE.

Except as contained in this notice, the name of a copyright holder shall
not be used in advertising or otherwise to promote the sale, use or other
dealings in these Data Files or Software without prior written
authorization of the copyright holder.

SPDX-License-Identifier: Unicode-3.0
*/

/** Locales by their marks: opening, closing, opening and closing within a quote. `und` is every other language. */
export const CLDR_DELIMITERS: Readonly<Record<string, string>> = {
  '« » « »': 'fr ht hy oc yav',
  '« » ‘ ’': 'dua el-polyton ksf nb nn no rw',
  '« » “ ”':
    'ast blo bm br ca cv dyo el es-US eu ewo ie it kab kk lij mg mua nnh pms pt-AO pt-CH pt-CV pt-GQ pt-GW pt-LU pt-MO pt-MZ pt-PT pt-ST pt-TL sc sg ti',
  '« » ” “': 'fr-CA',
  '« » „ “': 'bas be bua ky os ru sah tyv uk',
  '« » „ ”': 'shi zgh',
  '« » ‹ ›': 'am az-Arab az-Cyrl fa fr-CH gsw jgo kkj mzn rm sdh wae',
  '» « › ‹': 'kk-Arab ug',
  '‘ ’ ‘ ’': 'nl',
  '‘ ’ “ ”': 'fur ia ti-ER tn',
  '“ ’ “ ”': 'st',
  '“ ” « »': 'eo',
  '“ ” ‘ ’': 'bm-Nkoo ff-Adlm und uz-Arab uz-Cyrl',
  '“ ” ’ ‘': 'uz',
  '“ ” “ ”': 'tk',
  '” “ ’ ‘': 'ar lld ms-Arab syr ur',
  '” ” ’ ’': 'fi he lag rn se sn sv yi',
  '„ “ « »': 'ka',
  '„ “ ‚ ‘': 'bs-Cyrl cs de dsb et hr hsb is ksh lb luy mk nds sk sl',
  '„ “ „ “': 'bg lt prg sgs',
  '„ ” « »': 'nmg pl ro',
  '„ ” » «': 'hu szl',
  '„ ” ‘ ’': 'bs',
  '„ ” ’ ’': 'sr',
  '„ ” ‚ ’': 'agq ff',
  '「 」 『 』': 'ja yue zh-Hant',
};
