/**
 * Software, services and devices that attackers use or attack and that are not malicious themselves, one family
 * a line, `;` parts the forms. A form ending in `!` is an English word or a name of something else as well: it
 * counts only beside a word such as "server", "account", "file", "user", "version".
 */
export const PRODUCTS = `
Windows;Microsoft Windows;Windows XP;Windows 7;Windows 8;Windows 10;Windows 11;Windows Server;Windows Vista;Windows NT
Windows Defender;Microsoft Defender
Active Directory;Azure Active Directory;Azure AD;Entra ID
Azure;Microsoft Azure
Office 365;Office365;O365;Microsoft 365;M365
Microsoft Office
Equation Editor;Microsoft Equation Editor
Office!
Word!;MS Word
Excel!;MS Excel
PowerPoint
Outlook!;Outlook Web Access;Outlook Web App;OWA!
OneNote
OneDrive
SharePoint;Sharepoint
Exchange!;Exchange Server;Exchange Online
Teams!;Microsoft Teams
Skype;Skype for Business
Internet Explorer
Edge!
SQL Server;MSSQL
IIS!
.NET Framework;.NET
Visual Studio;Visual Studio Code;VS Code
Visual Basic;VBScript;VBA
Hyper-V
Delphi;Borland Delphi;Embarcadero Delphi
Indy library;Indy libraries;Indy components
Golang
Python
Perl!
Lua!
Nim!
Node.js;NodeJS
Electron!
AutoIt;AutoHotkey
NSIS!
InstallShield;Inno Setup
Qt framework
Boost library
OpenSSL
Linux;Ubuntu;Debian;CentOS;Red Hat;Kali Linux
macOS;Mac OS X;OS X;Mac OS
iOS!;iPhone;iPad
Android
Chrome!;Google Chrome
Chromium
Firefox;Mozilla Firefox
Safari!
Opera!
Tor Browser;Tor network
Thunderbird
Foxmail
Gmail;GMail
Google Drive
Google Docs
Google Sheets
Google Cloud
Google Play;Google Play Store
Google Translate
Google Analytics
Firebase
YouTube;Youtube
WhatsApp;Whatsapp
Telegram
Signal!
Discord
Slack
Viber
WeChat
KakaoTalk
Zoom!
Steam!
Twitch
Messenger!
Skype
Trello
Notion!
Evernote
Pastebin
VirusTotal;Virustotal;Virus Total
Hybrid Analysis
MITRE ATT&CK;ATT&CK
Mega.nz;MEGA!
MediaFire
WeTransfer
Box!
iCloud
AWS S3;Amazon S3
CloudFront
Heroku
Netlify
Ngrok;ngrok
Bitbucket
SourceForge
Jira;JIRA
Confluence
Jenkins
Docker
Kubernetes
WordPress;Wordpress
Joomla
Drupal
Magento
PrestaShop
Apache Struts;Apache Tomcat;Tomcat
Log4j;Log4Shell
nginx;NGINX
MySQL
PostgreSQL
MongoDB
Redis
Elasticsearch
Oracle WebLogic;WebLogic
ColdFusion
vSphere;vCenter;ESXi;VMware ESXi;VMware Horizon
VirtualBox
Pulse Connect Secure
Citrix ADC;NetScaler
FortiGate;FortiOS
PAN-OS;GlobalProtect
BIG-IP
Cisco IOS;Cisco ASA
MOVEit;MOVEit Transfer
GoAnywhere
Accellion FTA
SolarWinds Orion;Orion;Orion Platform;Orion platform
CCleaner
TeamViewer;Teamviewer
AnyDesk
LogMeIn
Splashtop
ScreenConnect;ConnectWise
Atera
UltraVNC;TightVNC;RealVNC
WinRAR;Winrar
7-Zip;7zip;7-zip
PuTTY
FileZilla
Notepad++
Adobe Flash;Flash Player;Adobe Flash Player
Adobe Reader;Acrobat;Adobe Acrobat
Java!
Hangul Word Processor;HWP
Ichitaro
Roundcube;RoundCube
Zimbra
Horde!
Bitcoin
Ethereum
Monero
MetaMask
Electrum!
Exodus!
`;
