/** Endings that make a dotted word a file. The second list holds those that are also suffixes of hosts. */
const FILE_TYPES: ReadonlySet<string> = new Set(
  `exe dll sys drv ocx cpl scr msi msix msp bat cmd ps1 psm1 psd1 vbs vbe vba js jse jsp jspx wsf wsh hta lnk url
  inf ini cfg conf config dat bin tmp log db sqlite key pem cer crt p12 pfx pdb obj jar class war ear apk ipa dex
  elf ko dylib dmg pkg plist scpt doc docx docm dotm dotx xls xlsx xlsm xlsb xlam xll ppt pptx pptm pps
  ppsx rtf pdf odt ods eml msg chm htm html mht mhtml xml xsl json yaml yml csv txt php php5 phtml asp aspx ashx
  asmx cgi cfm rar 7z gz tgz tar bz2 xz cab iso img vhd vhdx lzh arj ace uue jpg jpeg png gif bmp ico svg webp mp3 mp4
  avi wav ttf woff swf torrent reg job sct xsd rb lua pyc pyd pyw rpm deb bak enc
  crypt locked onepkg settingcontent-ms library-ms wll xap ocx evtx etl dmp mdmp sdb manifest aut a3x au3`.split(
    /\s+/,
  ),
);
const FILE_OR_HOST: ReadonlySet<string> = new Set(["py", "sh", "zip", "mov", "pl", "so", "app", "ps"]);

/** Names of products, libraries and pages about the code that end like a file or a host and are neither. */
const PRODUCTS =
  /^(?:(?:node|vue|react|next|nuxt|express|angular|ember|backbone|three|d3|moment|require|socket|electron|chart|discord|ethers|web3|nest|knockout|handlebars|alpine|bun|solid|crypto|pdf)\.js|(?:asp|ado|vb|ml|paint|dot)\.net|socket\.io|asp\.net\.core|readme\.\w+|license\.\w+|changelog\.\w+|contributing\.\w+|package\.json|tsconfig\.json)$/i;

/** Members of objects in program code, which end like files: `this.config`, `response.json`. */
const MEMBERS =
  /^(?:this|self|obj|window|document|console|module|process|res|req|response|request|math|json|args)\./i;

/** `file`: its ending says so. `either`: words around it decide. `product`: a name of neither kind. `no`: no file. */
export type FileReading = "file" | "either" | "product" | "no";

/** What a dotted word is as a file. */
export function fileReading(word: string): FileReading {
  if (PRODUCTS.test(word) || MEMBERS.test(word)) return "product";
  const type = word.slice(word.lastIndexOf(".") + 1).toLowerCase();
  if (FILE_OR_HOST.has(type)) {
    const inner = word.slice(0, -type.length - 1);
    return inner.includes(".") && fileReading(inner) === "file" ? "file" : "either";
  }
  return FILE_TYPES.has(type) ? "file" : "no";
}
