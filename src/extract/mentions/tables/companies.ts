/**
 * Security vendors and other companies found in reports; the same format as the organisations beside it.
 * Vendors' ids are the slugs that publishers go by.
 */
export const VENDORS = `
|360 Netlab;Netlab 360;Netlab;360 Security;Qihoo 360;Qihoo;360 Total Security;360 Threat Intelligence Center;360 TIC;360 Core Security;Qihoo 360's
|Accenture;Accenture Security;iDefense
|Acronis
|AhnLab;AhnLab Security Emergency Response Center;ASEC
|Akamai
|Alienvault;AlienVault;AT&T Alien Labs;Alien Labs
|Anomali
|Antiy;Antiy Labs
|Arbor Networks;Arbor;NETSCOUT;Netscout;ASERT
|Arctic Wolf
|Area 1 Security;Area 1
|Armis
|Avast;Avast Software
|AVG
|Avira
|Barracuda;Barracuda Networks
|Binary Defense
|Bitdefender;BitDefender
|BAE Systems
|BlackBerry;Blackberry;BlackBerry Cylance;Cylance
|Black Lotus Labs
|Blue Coat;Blue Coat Systems
|Booz Allen Hamilton
|Carbon Black;VMware Carbon Black;Bit9
|Chainalysis
|Check Point;Check Point Research;CheckPoint;Checkpoint
|Cisco Talos;Talos;Talos Intelligence
|ClearSky;ClearSky Cyber Security;Clearsky
|Claroty
|Cloudmark
|Cluster25
|Cofense;PhishMe
|Context Information Security
|Comodo
|Corero
|CounterCraft
|CrowdStrike;Crowdstrike;CrowdStrike Intelligence;CrowdStrike Falcon OverWatch
|CSIS Security Group
|CTU;Counter Threat Unit
|CyberArk
|CyberX
|Cybereason
|Cyble
|Cymmetria
|Cyphort
|Cyren
|Darktrace
|Deep Instinct
|Dell SecureWorks;SecureWorks;Secureworks;Dell Secureworks
|Digital Shadows
|Domaintools;DomainTools
|Dr.Web;Doctor Web;Dr. Web
|Dragos;Dragos Inc
|Duo Security
|Elastic Security Labs;Elastic Security
|EclecticIQ
|Emsisoft
|Endgame!
|ESET;ESET Research;Eset
|ExaTrack
|ESTsecurity;EST Security
|F-Secure;F-secure;WithSecure
|Fidelis;Fidelis Cybersecurity
|FireEye;FireEye Labs;FireEye Mandiant;Fireeye
|Flashpoint
|Forcepoint;Websense
|Forescout
|Fortinet;FortiGuard Labs;FortiGuard;Fortiguard
|Fox-IT;NCC Group;Fox IT
|G DATA;G-Data;GData
|GreyNoise
|Group-IB;Group IB
|GReAT;Global Research and Analysis Team;Kaspersky GReAT
|HackerOne
|Hacking Team;HackingTeam
|HP Wolf Security
|HUMAN Security
|Huntress;Huntress Labs
|IBM X-Force;IBM X-Force Exchange;X-Force
|Imperva
|Infoblox
|Insikt Group
|Intel 471
|Intezer
|iSIGHT Partners;iSight;iSIGHT
|JAMF;Jamf;Jamf Threat Labs
|Kaspersky;Kaspersky Lab;Kaspersky Labs;Kaspersky's
|Kela;KELA
|Kroll
|Lab52;lab52;LAB52
|Lacework
|Lookout!
|Lumen;Lumen Technologies
|Malwarebytes;Malwarebytes Labs;MalwareBytes
|MalwareHunterTeam
|Mandiant;Mandiant Threat Intelligence
|Mandiant Consulting
|McAfee;McAfee Labs;McAfee ATR
|Menlo Security
|Meltwater
|Microsoft Threat Intelligence;Microsoft Threat Intelligence Center;MSTIC;Microsoft Digital Crimes Unit;Microsoft Defender Research;Microsoft Security Intelligence;Digital Crimes Unit;MSRC;Microsoft Security Response Center
|Mimecast
|Morphisec
|MWR InfoSecurity
|NetWitness
|Netskope
|Nextron Systems
|Nisos
|Norton!;NortonLifeLock
|Novetta
|NSFOCUS;NSFocus
|NSO Group;NSO
|Nozomi Networks
|NTT Security
|NirSoft;Nirsoft
|Okta
|OPSWAT
|Orange Cyberdefense
|Palo Alto Networks;Palo Alto;Palo Alto Networks Unit 42;Unit 42;Unit42
|Panda Security
|Patchstack
|Perception Point
|PhishLabs
|Positive Technologies;PT ESC;PT Expert Security Center
|Prevailion
|PRODAFT;Prodaft
|Proofpoint;ProofPoint;Proofpoint Threat Research
|PwC;PricewaterhouseCoopers
|QiAnXin;Qianxin;RedDrip Team;RedDrip;RedDrip7
|Qualys
|QuoIntelligence;QuoINT;QuoScient
|Quick Heal;Seqrite
|Radware
|Rapid7;Rapid 7
|Recorded Future;Insikt
|Red Canary
|ReversingLabs
|RiskIQ
|Rising Antivirus
|RSA Security;RSA FirstWatch
|S2 Grupo;S2Grupo
|S2W;S2W Lab
|SafeBreach
|SailPoint
|Securonix
|SecureList;Securelist
|Sekoia;SEKOIA;SEKOIA.IO;Sekoia.io
|SentinelOne;SentinelLabs;Sentinel One;SentinelLABS
|SecurityScorecard
|Silent Push
|Skylight Cyber
|SonicWall;SonicWALL
|Sophos;SophosLabs;Sophos Labs
|Splunk
|Sucuri
|Sygnia
|Symantec;Symantec Threat Hunter Team;Threat Hunter Team
|Sysdig
|Team Cymru;TeamCymru
|Team82
|Tenable
|Tencent Security;Tencent Threat Intelligence Center;Tencent Yujian
|The DFIR Report;DFIR Report
|Threat Analysis Group;Google Threat Analysis Group;Google TAG;Google's Threat Analysis Group
|Google Threat Intelligence Group;GTIG
|Google Project Zero;Project Zero
|ThreatConnect
|ThreatFabric
|ThreatLabZ;ThreatLabz;Zscaler ThreatLabZ
|Threatpost
|TippingPoint
|Trellix
|Trend Micro;TrendMicro;Trendmicro;Trend Micro Research;Zero Day Initiative;ZDI
|Tripwire
|Trustwave;SpiderLabs;Trustwave SpiderLabs
|TruSec
|Unit 221B
|UpGuard
|Varonis
|Vectra
|Verint
|VeriSign;Verisign;iDefense Labs
|Volexity
|Wiz!;Wiz Research
|WatchGuard
|Wordfence
|Yoroi;YOROI
|ZeroFox;ZeroFOX
|Zimperium
|ZScaler;Zscaler
|Cobalt Strike Forta;Fortra;HelpSecurity;HelpSystems
|Gen Digital
|ThreatMon
|SOCRadar
|Cado Security
|Aqua Security
|Aqua Nautilus
|Sonatype
|Snyk
|Checkmarx
|Phylum
|Eclypsium
|Binarly
|Quarkslab
|Synacktiv
|Exodus Intelligence
|Zerodium
|Candiru
|Cytrox
|Intellexa
|FinFisher;Gamma Group;Gamma International
|CyberRoot
|BellTroX
|Cellebrite
|HackTeam
|i-SOON;I-SOON;iSoon;Anxun
|Boyusec
|Chengdu 404;Chengdu 404 Network Technology
`;

export const COMPANIES = `
|Microsoft;Microsoft Corporation;Microsoft Corp;Microsoft Corp.;MS!
|Google;Google LLC;Google Inc
|Alphabet!
|Amazon;Amazon.com
|AWS;Amazon Web Services
|Apple
|Meta Platforms
|Facebook
|Instagram
|Twitter
|LinkedIn;Linkedin
|GitHub;Github
|GitLab
|Dropbox;DropBox
|Yahoo;Yahoo!
|AOL
|Adobe;Adobe Systems
|Oracle;Oracle Corporation
|IBM
|Intel!;Intel Corporation
|AMD
|ARM Holdings
|NVIDIA;Nvidia
|Qualcomm
|Broadcom
|Cisco;Cisco Systems
|Juniper;Juniper Networks
|Huawei;Huawei Technologies
|ZTE
|Samsung;Samsung Electronics
|LG Electronics
|Sony;Sony Pictures;Sony Pictures Entertainment;Sony Corporation
|Nintendo
|Toshiba
|Hitachi
|Fujitsu
|NEC!
|Panasonic
|Mitsubishi Electric;Mitsubishi;Mitsubishi Heavy Industries
|Honda
|Toyota
|Nissan
|Mazda
|Hyundai;Hyundai Heavy Industries
|Kia!
|BMW
|Volkswagen
|Daimler;Mercedes-Benz
|Audi
|Porsche
|Tesla
|Ford!;Ford Motor Company
|General Motors
|Renault
|Dell
|HP;HPE;Hewlett-Packard;Hewlett Packard;Hewlett Packard Enterprise
|Lenovo
|ASUS;Asus;ASUSTeK
|Acer
|Gigabyte
|Foxconn
|TSMC
|Xiaomi
|Oppo
|Baidu
|Alibaba;Alibaba Cloud;Aliyun;Alibaba Group
|Tencent;Tencent Cloud
|ByteDance
|TikTok
|Sina Weibo
|JD.com
|Kingsoft
|Yandex
|Mail.ru;Mail.Ru;mail.ru
|VKontakte
|Sberbank
|VTB
|Gazprom
|Rosneft
|Lukoil
|Kakao
|Naver
|Hangul Software;Hancom
|Coupang
|SK Hynix
|Rakuten
|SoftBank
|KDDI
|NTT
|Infosys
|Wipro
|Tata Consultancy Services;TCS!
|Airbus
|Boeing
|Lockheed Martin;Lockheed
|Northrop Grumman
|Raytheon
|General Dynamics
|L3Harris;L3 Technologies
|Rheinmetall
|ThyssenKrupp;Thyssenkrupp
|Thales
|Leonardo S.p.A.
|Safran
|Dassault;Dassault Aviation
|Saab!
|Rolls-Royce
|Naval Group;DCNS
|Rafael Advanced Defense Systems
|Elbit;Elbit Systems
|Israel Aerospace Industries;IAI!
|Siemens
|Schneider Electric
|ABB
|Rockwell Automation
|Honeywell
|General Electric;GE!
|Emerson Electric
|Westinghouse
|Bayer
|BASF
|Roche
|Henkel
|Covestro
|Evonik
|Lanxess
|Merck
|Pfizer
|BioNTech
|Moderna
|AstraZeneca
|Novartis
|Novavax
|Johnson & Johnson
|Sanofi
|GlaxoSmithKline;GSK
|Gilead;Gilead Sciences
|Eli Lilly
|Siemens Energy
|Shell!;Royal Dutch Shell
|BP!
|ExxonMobil;Exxon
|Chevron
|TotalEnergies
|Petrobras
|Pemex;PEMEX
|PDVSA
|Saipem
|Colonial Pipeline
|Duke Energy
|EDF!
|Enel
|Norsk Hydro
|JBS;JBS Foods
|Kaseya
|SolarWinds;Solarwinds
|Accellion
|Ivanti
|Pulse Secure
|Citrix;Citrix Systems
|F5!;F5 Networks
|VMware;VMWare
|Progress Software
|Salesforce
|SAP!
|Zoho;ManageEngine
|Atlassian
|Slack Technologies
|Zoom Video
|Cloudflare;CloudFlare
|Fastly
|GoDaddy;Godaddy;Go Daddy
|Namecheap;NameCheap
|OVH;OVHcloud
|Hetzner
|DigitalOcean;Digital Ocean
|Linode
|Vultr
|Choopa
|Leaseweb
|Rackspace
|M247
|Hostinger
|Tucows
|Porkbun
|Mailchimp;MailChimp
|SendGrid;Sendgrid
|Twilio
|LastPass
|1Password
|TeamViewer GmbH
|MikroTik;Mikrotik;MicroTik
|D-Link
|TP-Link
|Netgear;NETGEAR
|Zyxel;ZyXEL
|QNAP
|Synology
|Ubiquiti
|Hikvision;HikVision
|Dahua
|DJI
|Netflix
|Spotify
|Disney
|HBO
|PayPal;Paypal
|Stripe!
|Square!
|Western Union
|Visa!;VISA
|Mastercard;MasterCard
|American Express
|Coinbase
|Binance
|Bitfinex
|Coincheck
|Upbit
|Bithumb
|KuCoin
|Bybit
|Harmony Horizon
|Sky Mavis
|Ronin Network
|Mt. Gox;Mt Gox
|Ledger!
|eBay;Ebay
|Walmart
|Target Corporation
|Home Depot
|Costco
|IKEA
|DHL
|FedEx;Fedex
|UPS!;United Parcel Service
|Royal Mail
|Maersk;A.P. Moller-Maersk
|Deutsche Bahn
|Stagecoach!
|Delta Air Lines
|United Airlines
|British Airways
|Lufthansa
|Cathay Pacific
|Air India
|SITA
|Marriott;Marriott International
|Hilton
|MGM Resorts;MGM Resorts International
|Caesars Entertainment
|Las Vegas Sands;Las Vegas Sands Corporation;Sands Corporation
|Uber
|Airbnb
|Booking.com
|Travelex
|Equifax
|Experian
|Anthem Inc
|Blue Cross Blue Shield;Blue Cross Blue Shield Association
|Community Health Systems
|Change Healthcare
|UnitedHealth;UnitedHealth Group
|Universal Health Services
|SingHealth
|Medibank
|Optus
|Telstra
|Vodafone
|T-Mobile
|Verizon
|AT&T
|Sprint Corporation
|Comcast
|BT Group
|Orange S.A.
|Deutsche Telekom
|Telefonica;Telefónica
|Telenor
|Telia
|Kyivstar
|Belgacom
|China Mobile
|China Telecom
|China Unicom
|Viasat
|Ticketmaster
|Ubisoft
|Crytek
|Electronic Arts
|CD Projekt;CD Projekt Red
|Capcom
|Gravity Co., Ltd.
|Barnes & Noble
|Garmin
|Canon!
|Xerox
|Kodak
|Konica Minolta
|Cognizant
|CompuCom
|Capgemini
|Atos
|Sopra Steria
|Deloitte
|KPMG
|Ernst & Young
|Campari
|Fujifilm
|Olympus Corporation
|Brenntag
|CNA Financial
|AXA
|Allianz
|Swiss Re
|HSBC
|Barclays;Barclays Bank
|Lloyds;Lloyds Bank
|Santander
|BBVA
|Banco do Brasil
|Banamex
|Citibank;Citigroup;Citi!
|JPMorgan;JPMorgan Chase;JP Morgan;J.P. Morgan
|Goldman Sachs
|Morgan Stanley
|Wells Fargo
|Bank of America
|Capital One
|Deutsche Bank
|Commerzbank
|Sparkasse
|Volksbank
|UBS
|Credit Suisse
|BNP Paribas
|Société Générale;Societe Generale
|ING Bank
|Rabobank
|ABN AMRO
|Bangladesh Bank
|Banco de Chile
|Redbanc
|BankIslami
|Cosmos Bank
|PrivatBank
|Oschadbank
|Westpac
|Commonwealth Bank
|Nedbank
|State Bank of India
|ICBC
|H&M
|Nike
|Adidas
|Starbucks
|McDonald's
|Coca-Cola
|Pepsi;PepsiCo
|Nestlé;Nestle
|Unilever
|Danone
|Kraft Heinz
|WeWork
|Opera Software
|VideoLAN
|Brave Software
|Netscape
|Discord Inc
|Reddit
|Tumblr
|Pinterest
|Quora
|Flickr
|Imgur
|WordPress.com
|Automattic
|Cerber Security
|Intuit
|DocuSign!
|Wacom
|Realtek
|JMicron
|Piriform
|NetSarang
|M.E.Doc
|Intellect Service
|Asiasoft
|Garena
|Electronics Extreme
|Avid!
|ASML
|NXP;NXP Semiconductors
|Infineon
|STMicroelectronics
|Texas Instruments
|Micron!
|Nokia
|Ericsson
|Motorola
|Philips
|Bosch
|ZF Friedrichshafen
|Continental AG
|Ferrari
|Bombardier
|Embraer
|Kuehne + Nagel
|CMA CGM
|COSCO
|Evergreen Marine
|Telegram FZ-LLC
`;

export const MEDIA = `
|BBC;BBC News
|CNN
|NBC;NBC News
|CNBC
|ABC News
|CBS News
|Fox News
|NPR
|PBS
|Reuters;Thomson Reuters
|Associated Press;AP!
|Agence France-Presse
|Bloomberg;Bloomberg News
|The New York Times;New York Times;NY Times;NYT
|The Washington Post;Washington Post
|The Wall Street Journal;Wall Street Journal;WSJ
|The Guardian
|Financial Times
|The Economist
|The Times of Israel;Times of Israel
|Jerusalem Post
|Haaretz
|Al Jazeera;Aljazeera
|Al Arabiya
|Middle East Eye
|Middle East Monitor
|South China Morning Post
|Global Times
|Xinhua
|People's Daily
|The Japan Times;Japan Times
|Nikkei
|Asahi Shimbun
|Yonhap;Yonhap News
|NK News
|Daily NK
|Der Spiegel;Spiegel
|Süddeutsche Zeitung
|Bayerischer Rundfunk
|Deutsche Welle
|Le Monde
|Libération
|El País;El Pais
|La Repubblica
|RT!
|Russia Today
|Sputnik News
|TASS
|RIA Novosti
|Interfax
|Kommersant
|Novaya Gazeta
|Meduza
|The Insider
|Radio Free Europe;RFE/RL;Radio Liberty
|Radio Free Asia
|Voice of America
|Kyiv Post
|Ukrainska Pravda
|Politico
|Axios
|Vice!
|Motherboard!
|Wired!;WIRED
|Ars Technica
|TechCrunch
|The Verge
|ZDNet
|CNET
|The Register
|BleepingComputer;Bleeping Computer
|CyberScoop
|The Record!
|The Hacker News
|SecurityWeek
|Dark Reading
|KrebsOnSecurity;Krebs on Security
|The Intercept
|ProPublica
|BuzzFeed;BuzzFeed News
|Foreign Policy
|Forbes
|Business Insider
|Daily Mail
|The Telegraph
|The Independent
|The Times!
|Sky News
|The Hill
|The Daily Beast
|The Diplomat
|Hindustan Times
|Times of India
|Dawn!
|IRNA
|Fars News;Fars News Agency
|Tasnim
|Press TV
|KCNA
`;
