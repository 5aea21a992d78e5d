import { any, given, words, type QuoteLanguage } from '../language';

/**
 * Indonesian. That `kata`, `ujar` and their kind stand before the speaker and verbs in meN- behind is described in J. N.
 * Sneddon, A. Adelaar, D. N. Djenar and M. C. Ewing, "Indonesian: A Comprehensive Grammar" (2nd edition, 2010), on quoted
 * and reported speech. Headlines leave meN- away. The lists are our own.
 */
export const id: QuoteLanguage = {
  hasCapitals: true,
  verbFirst: false,
  speech: words(`
    berkata mengatakan menyatakan menuturkan mengungkapkan menjelaskan menegaskan menambahkan menyebut menyebutkan
    menyampaikan memaparkan menerangkan mengklaim mengakui mengaku menjawab bertanya menanyakan membantah menuding menulis
    mengumumkan melaporkan memberitakan memperingatkan menekankan mengingatkan menandaskan menguraikan berpendapat berujar
    bertutur berteriak berseru meneriakkan bercanda mengumbar melanjutkan menceritakan bercerita mengisahkan mengimbau
    meminta menyerukan mendesak memprediksi memperkirakan menilai berjanji mengisyaratkan isyaratkan menyimpulkan
    berkomentar mengomentari menanggapi mencuit mengunggah membalas menyarankan mengusulkan berbunyi tegaskan nyatakan
    sampaikan ungkapkan katakan umumkan sebutkan peringatkan serukan membenarkan mengonfirmasi berargumen berbicara bilang
    memberitahu memberitahuku memberitahunya melontarkan menulisnya mencuitkan menduga menyangka mengeluh mengeluhkan
    menyoroti menyinggung mengajak merinci membeberkan mengemukakan berdalih berkilah beralasan berkelakar berkicau
    mewanti-wanti mencontohkan mengibaratkan bersaksi berpesan mengenang menggarisbawahi memerintahkan menginstruksikan
    menyahut menimpali mengelak mengimbuhkan menulis menuliskan mengatakannya membisikkan memohon mengutarakan`),
  phrasal: [],
  speakerBehind: words(`
    dikatakan dinyatakan dituturkan diungkapkan dijelaskan ditegaskan ditambahkan disebutkan disampaikan dipaparkan ditulis
    diumumkan dilaporkan diberitakan dilanjutkan`),
  tags: words(`
    kata ujar tutur ucap sebut jelas tegas terang imbuh tambah lanjut papar ungkap sambung tukas cetus pungkas tandas seru
    timpal jawab tanya beber urai kilah aku tulis lapor bilang sahut sindir lontar kenang kelakar seloroh pesan harap ajak
    sesal keluh ingat gerutu celetuk simpul pinta imbau saran usul cerita kisah rinci cuit kicau unggah terus teriak dalih
    jamin bantah tampik tepis elak sergah hardik bisik gumam bujuk canda potong sela sanggah desak tuding puji kritik
    protes janji sumpah rintih isak goda ledek`),
  withPronoun: words(`
    katanya ujarnya tuturnya ucapnya sebutnya jelasnya tegasnya terangnya imbuhnya tambahnya lanjutnya paparnya ungkapnya
    sambungnya tukasnya cetusnya pungkasnya tandasnya serunya timpalnya jawabnya tanyanya bebernya urainya kilahnya akunya
    tulisnya bilangnya sahutnya sindirnya kenangnya kelakarnya selorohnya pesannya harapnya ajaknya sesalnya keluhnya
    ingatnya gerutunya celetuknya simpulnya pintanya imbaunya sarannya usulnya ceritanya kisahnya rincinya cuitnya kicaunya
    teriaknya dalihnya bantahnya tampiknya sergahnya bisiknya gumamnya candanya selanya sanggahnya dikatakannya menurutnya dijelaskannya ditambahkannya ditegaskannya diungkapkannya`),
  stance: words(`
    memuji dipuji puji menggambarkan digambarkan menjuluki mengecam kecam mengkritik kritik menuduh dituduh tuduh mengancam
    ancam menolak tolak menyambut sambut mengutuk kutuk menganggap menyebutnya menyebutkannya mengejek menyindir
    membandingkan menghina mencela mengutarakan mengungkap mengharapkan berharap ingin merasa meyakini percaya menginginkan
    menuntut tuntut membela menyalahkan memandang menjanjikan berencana mendukung menjamin mempertanyakan menyesalkan
    bersumpah bertekad memastikan pastikan mendeskripsikan melabeli mengatai menyanggah
    menyayangkan mengapresiasi menyesali menyangkal mengeluhkan mencap mencibir mengutip`),
  participles: [],
  attitudes: words(
    'ingin merasa meyakini percaya menginginkan berharap mengharapkan menganggap menilai memandang',
  ),
  like: ['sebagai'],
  according: ['menurut', 'menurut laporan', 'dalam pandangan'],
  citing: ['mengutip', 'mengutip pernyataan', 'mengutip perkataan'],
  citedBy: [
    'dikutip oleh',
    'dikutip dari',
    'dikutip',
    'dilansir',
    'dilansir dari',
    'dikabarkan oleh',
    'seperti dikutip',
    'sebagaimana dikutip',
  ],
  that: ['bahwa', 'jika', 'kalau'],
  pronouns: {
    dia: 'any',
    ia: 'any',
    beliau: 'any',
    mereka: 'they',
    pihaknya: 'any',
    saya: 'any',
    kami: 'they',
  },
  feminineEndings: [],
  addressing: ['memberitahu', 'memperingatkan', 'mengingatkan', 'mendesak', 'meminta', 'menuduh'],
  relative: ['yang'],
  joining: ['dan', 'atau'],
  auxiliaries: words('adalah ialah merupakan telah sudah akan sedang pernah belum tidak'),
  copulas: [],
  conjunctions: words(`
    tetapi tapi namun sedangkan sementara ketika saat karena sebab jika kalau meski meskipun walaupun setelah sebelum
    sehingga maka serta lalu kemudian`),
  prepositions: words(`
    di ke dari pada kepada untuk dengan oleh dalam tentang terhadap bagi antara melalui sejak hingga sampai seperti
    atas bersama sebagai demi tanpa melawan menuju`),
  absolutes: ['dengan'],
  locatives: ['di', 'ke'],
  notNames: words(`
    yang dan di ke dari pada untuk dengan oleh dalam ini itu ia dia beliau mereka kami kita saya anda namun tetapi tapi
    karena sebab jika kalau ketika saat sementara selain setelah sebelum sejak hingga sampai sebuah seorang para pihak
    menurut mengutip tak tidak bukan belum sudah telah akan juga bahkan hal ada adalah tahun tanggal senin selasa rabu kamis
    jumat sabtu minggu januari februari maret april mei juni juli agustus september oktober november desember sekitar
    lebih beberapa semua setiap satu dua tiga empat lima foto gambar demikian kemudian lalu lantas maka meski meskipun
    walaupun padahal sedangkan kini sekarang kemarin besok pertama kedua ketiga terakhir sebelumnya selanjutnya apa siapa
    mengapa kenapa bagaimana kapan dimana komentar atas bagi antara dalam salah banyak serta seperti agar supaya
    wib wita wit gmt utc bst adapun senada dihubungi ditemui sejumlah usai seusai selaku terkait berdasarkan lewat akibat
    selama sepanjang semula kendati walau alhasil sontak pun justru hanya masih memang tentu bila apabila
    seandainya alih-alih begitu mulai tanpa hampir`),
  notNameEndings: ['nya'],
  determiners: words('sebuah seorang oknum para sang si suatu salah'),
  alone: words('banyak lain lainnya sebagian beberapa semua seseorang keduanya'),
  personal: ['seorang', 'oknum', 'sang', 'para'],
  possessives: [],
  definite: { before: ['sang', 'si'], behind: ['ini', 'itu', 'tersebut'], bare: true },
  particles: words('bin binti van de al el der von dan'),
  titles: {
    ...{
      bapak: 'any',
      pak: 'any',
      tn: 'any',
      tuan: 'any',
      ibu: 'any',
      bu: 'any',
      ny: 'any',
      nyonya: 'any',
      nona: 'any',
    },
    ...any(`presiden wakil menteri perdana gubernur bupati wali kota walikota camat lurah kepala ketua sekretaris jenderal
      direktur utama komisaris kapten kolonel letnan mayor brigjen irjen kombes akbp kompol jenderal dr prof profesor ir
      hakim jaksa senator anggota duta besar raja ratu pangeran sultan ustaz ustad kh kiai habib pemimpin juru bicara
      mantan luar dalam negeri pertahanan keuangan kesehatan pendidikan dosen pengamat peneliti aktivis pelatih komandan
      kapolri kapolda kapolres kapolsek panglima ceo manajer deputi plt rektor dokter advokat pengacara
      koordinator bidang perekonomian hukum ham agama sosial pertanian perdagangan perindustrian perhubungan kehutanan
      letkol serma sertu serka kopda praka laksamana laksda marsekal marsda danramil dandim pangdam pol purn drs drg hj dra akp iptu ipda aipda bripka brigadir aiptu kompol ajun inspektur letjen mayjen letda lettu
      kasat kanit kabid kadis kasi kapten jubir menko wamen wakapolri wakapolda wakapolres kabareskrim analis ekonom pakar
      kelautan perikanan energi mineral pariwisata komunikasi informatika riset teknologi ketenagakerjaan perumahan
      karo kadiv kabag karopenmas kadivhumas kajari kajati wabup wagub walkot sekda sekjen ketum waketum menkeu mendagri menlu
      menhan menkes mensos menag menhub menkumham menpora mendag stafsus pj plh danrem bharada bripda briptu aipda komjen irjen
      transmigrasi lingkungan hidup bumn pemuda olahraga kabinet umum harian investasi kebudayaan negara`),
  },
  givenNames: {},
  roles: {
    ...given('he', 'ayah suami pria lelaki bapak'),
    ...given('she', 'ibu istri wanita perempuan'),
    ...any(`juru bicara jubir warga pejabat menteri presiden pemimpin pengacara jaksa saksi kritikus peneliti ilmuwan pakar ahli
      analis ekonom dokter kakak adik tetangga teman guru siswa mahasiswa pemilih senator anggota gubernur wali hakim
      sumber narasumber pengguna penulis redaktur wartawan manajer pelatih pemain pemilik direktur ketua kepala sekretaris
      diplomat kandidat calon korban tersangka sepupu pengamat bupati petani seseorang aktivis penyanyi aktor aktris
      petugas kapolri kapolda kapolres kapolsek kapuspen wapres menko ceo walikota camat lurah kades mitra rekan kreator pendiri pengusaha bankir pegawai karyawan politikus politisi komandan panglima atlet juara pemenang`),
  },
  ofOffices: [],
  without: ['tanpa'],
  bygone: words('mantan eks wakil deputi plt'),
  roleEndings: { wati: 'she', ...any('wan is') },
  groupEndings: [],
  groups: words(`
    polisi kepolisian kementerian pemerintah laporan pernyataan perusahaan lembaga badan partai kelompok organisasi
    pihak otoritas pendukung penentang pengunjuk demonstran keluarga pengadilan komite komisi dewan surat media survei
    studi kantor tim pasangan maskapai serikat koalisi universitas bank`),
  media: words(`
    kantor berita media koran majalah harian surat kabar radio televisi tv situs laman news times post journal press
    reuters afp ap cnn bbc antara kompas tempo detik twitter facebook`),
  bodies: words(`
    desa kampung dusun kelurahan kecamatan perumahan
    kementerian departemen partai universitas institut badan dewan komite komisi serikat asosiasi federasi bank perusahaan
    pt cv tbk grup kantor pengadilan parlemen kongres pemerintah polisi kepolisian polri tni tentara gereja klub liga
    yayasan rumah sakit sekolah majelis organisasi lembaga pusat pers stasiun komando polda polres polsek provinsi
    kabupaten kota jalan sungai pulau negara perserikatan bangsa uni`),
  lands: ['Inggris', 'Britania', 'Skotlandia', 'Wales', 'Amerika', 'Korea', 'Eropa'],
  works: words(`
    film buku novel lagu album acara serial program majalah koran lakon puisi lukisan dokumenter episode gim permainan situs
    laman blog artikel esai berjudul bertajuk judul dijuluki julukan bernama nama disebut bernama dinamai istilah frasa marga
    dikenal alias slogan moto tagar bertuliskan tulisan tema bertema bab bagian kolom drama komedi opera pameran operasi
    kapal sandi sebutan lirik jargon menyanyikan poster spanduk plang papan kaus bertulisan menamakan berjuluk berslogan
    disapa sapaan panggilan aplikasi akun grup band tur konser festival turnamen gerakan merek menu restoran kafe gerai
    toko tokoh karakter kategori nominasi penghargaan lomba sinetron tembang cerpen antologi skripsi tesis disertasi
    makalah rubrik kanal siniar webinar seminar trofi piala kata`),
  firstPerson: words('saya kami kita aku anda kamu kalian'),
  smallInTitles: words('yang dan di ke dari untuk pada dengan the of a in on and to for'),
};
