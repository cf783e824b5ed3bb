/**
 * Countries and territories, one a line: ISO 3166-1 code | names | people and adjectives | capital |
 * seats of power that stand for the state | other cities. Within a field `;` parts the forms. Left out: forms
 * that are English words or common names ("Male", "Nice", "Victoria"). Written for this reader from general
 * knowledge; codes are checked against ISO 3166-1 by a test.
 */
export const COUNTRIES = `
AF|Afghanistan|Afghan;Afghans;Afghani|Kabul||Kandahar;Herat
AX|Åland Islands;Aland Islands|||
AL|Albania|Albanian;Albanians|Tirana|
DZ|Algeria|Algerian;Algerians|Algiers||Oran
AS|American Samoa|||
AD|Andorra|Andorran|Andorra la Vella|
AO|Angola|Angolan;Angolans|Luanda|
AI|Anguilla|||
AQ|Antarctica|Antarctic||
AG|Antigua and Barbuda;Antigua|||
AR|Argentina|Argentinian;Argentine;Argentinians;Argentines|Buenos Aires|Casa Rosada|Córdoba
AM|Armenia|Armenian;Armenians|Yerevan|
AW|Aruba|||
AU|Australia|Australian;Australians|Canberra||Sydney;Melbourne;Brisbane;Perth;Adelaide
AT|Austria|Austrian;Austrians|Vienna|Hofburg|Salzburg;Graz;Innsbruck
AZ|Azerbaijan|Azerbaijani;Azerbaijanis;Azeri;Azeris|Baku|
BS|Bahamas;The Bahamas|Bahamian|Nassau|
BH|Bahrain|Bahraini;Bahrainis|Manama|
BD|Bangladesh|Bangladeshi;Bangladeshis|Dhaka||Chittagong
BB|Barbados|Barbadian|Bridgetown|
BY|Belarus;Byelorussia;Belorussia;Republic of Belarus|Belarusian;Belarusians;Belarussian;Belorussian|Minsk||Brest
BE|Belgium|Belgian;Belgians|Brussels||Antwerp;Ghent;Bruges;Liège
BZ|Belize|Belizean|Belmopan|
BJ|Benin|Beninese|Porto-Novo|
BM|Bermuda|Bermudian||
BT|Bhutan|Bhutanese|Thimphu|
BO|Bolivia|Bolivian;Bolivians|La Paz|
BQ|Bonaire|||
BA|Bosnia and Herzegovina;Bosnia;Bosnia-Herzegovina|Bosnian;Bosnians|Sarajevo||Banja Luka
BW|Botswana||Gaborone|
BV|Bouvet Island|||
BR|Brazil;Brasil|Brazilian;Brazilians|Brasília;Brasilia|Palácio do Planalto|São Paulo;Sao Paulo;Rio de Janeiro;Recife;Porto Alegre
IO|British Indian Ocean Territory;Diego Garcia|||
VG|British Virgin Islands|||
BN|Brunei;Brunei Darussalam|Bruneian|Bandar Seri Begawan|
BG|Bulgaria|Bulgarian;Bulgarians|Sofia||Plovdiv;Varna
BF|Burkina Faso|Burkinabe|Ouagadougou|
BI|Burundi|Burundian|Bujumbura|
CV|Cape Verde;Cabo Verde|Cape Verdean||
KH|Cambodia|Cambodian;Cambodians;Khmer|Phnom Penh|
CM|Cameroon|Cameroonian|Yaoundé;Yaounde|
CA|Canada|Canadian;Canadians|Ottawa|Parliament Hill|Toronto;Montreal;Montréal;Vancouver;Calgary;Edmonton
KY|Cayman Islands|||
CF|Central African Republic||Bangui|
TD|Chad|Chadian|N'Djamena|
CL|Chile|Chilean;Chileans||La Moneda|Santiago de Chile;Valparaíso
CN|China;People's Republic of China;Peoples Republic of China;PRC;P.R.C.;Mainland China;Communist China|Chinese|Beijing;Peking;Pekin|Zhongnanhai|Shanghai;Shenzhen;Guangzhou;Chengdu;Wuhan;Tianjin;Chongqing;Nanjing;Hangzhou;Xi'an;Qingdao;Dalian;Haikou;Shenyang;Harbin;Jinan;Zhengzhou;Changsha;Hefei;Fuzhou;Xiamen;Kunming;Urumqi
CX|Christmas Island|||
CC|Cocos Islands|||
CO|Colombia|Colombian;Colombians|Bogotá;Bogota||Medellín;Medellin;Cali
KM|Comoros|Comorian||
CG|Republic of the Congo;Congo-Brazzaville|Congolese|Brazzaville|
CD|Democratic Republic of the Congo;Democratic Republic of Congo;DR Congo;DRC;Zaire||Kinshasa|
CK|Cook Islands|||
CR|Costa Rica|Costa Rican;Costa Ricans||
CI|Ivory Coast;Côte d'Ivoire;Cote d'Ivoire|Ivorian|Yamoussoukro||Abidjan
HR|Croatia|Croatian;Croatians;Croat;Croats|Zagreb||Dubrovnik
CU|Cuba|Cuban;Cubans|Havana|
CW|Curaçao;Curacao|||
CY|Cyprus|Cypriot;Cypriots|Nicosia||Limassol;Larnaca
CZ|Czech Republic;Czechia|Czech;Czechs|Prague|Prague Castle|Brno;Ostrava
DK|Denmark|Danish;Danes|Copenhagen|Christiansborg|Aarhus
DJ|Djibouti|Djiboutian||
DM|Dominica|||
DO|Dominican Republic||Santo Domingo|
EC|Ecuador|Ecuadorian;Ecuadorians;Ecuadorean|Quito||Guayaquil
EG|Egypt|Egyptian;Egyptians|Cairo||Alexandria;Giza
SV|El Salvador|Salvadoran;Salvadorans;Salvadorian|San Salvador|
GQ|Equatorial Guinea||Malabo|
ER|Eritrea|Eritrean;Eritreans|Asmara|
EE|Estonia|Estonian;Estonians|Tallinn||Tartu
SZ|Eswatini;Swaziland|Swazi|Mbabane|
ET|Ethiopia|Ethiopian;Ethiopians|Addis Ababa|
FK|Falkland Islands;Falklands|||
FO|Faroe Islands|Faroese||
FJ|Fiji|Fijian;Fijians|Suva|
FI|Finland|Finnish;Finns|Helsinki||Tampere;Espoo
FR|France;French Republic|French;Frenchman|Paris|Élysée;Elysée;Elysee;Elysée Palace;Quai d'Orsay;Matignon|Marseille;Marseilles;Lyon;Toulouse;Strasbourg;Bordeaux;Lille;Nantes
GF|French Guiana|||
PF|French Polynesia||Papeete|
TF|French Southern Territories|||
GA|Gabon|Gabonese|Libreville|
GM|Gambia;The Gambia|Gambian|Banjul|
GE|Georgia;Republic of Georgia|Georgian;Georgians|Tbilisi||Batumi
DE|Germany;Federal Republic of Germany;West Germany;East Germany|German;Germans|Berlin|Chancellery;Reichstag|Munich;Hamburg;Frankfurt;Cologne;Stuttgart;Düsseldorf;Dusseldorf;Leipzig;Dresden;Bonn;Hanover;Nuremberg;Bremen;Dortmund;Karlsruhe
GH|Ghana|Ghanaian;Ghanaians|Accra|
GI|Gibraltar|||
GR|Greece;Hellenic Republic|Greek;Greeks|Athens||Thessaloniki;Piraeus
GL|Greenland|Greenlandic|Nuuk|
GD|Grenada|||
GP|Guadeloupe|||
GU|Guam|||
GT|Guatemala|Guatemalan;Guatemalans|Guatemala City|
GG|Guernsey|||
GN|Guinea|Guinean|Conakry|
GW|Guinea-Bissau||Bissau|
GY|Guyana|Guyanese||
HT|Haiti|Haitian;Haitians|Port-au-Prince|
HM|Heard Island and McDonald Islands|||
VA|Vatican;Vatican City;Holy See|||
HN|Honduras|Honduran;Hondurans|Tegucigalpa|
HK|Hong Kong;HongKong;HKSAR|Hong Konger;Hong Kongers||
HU|Hungary|Hungarian;Hungarians|Budapest|
IS|Iceland|Icelandic;Icelanders|Reykjavik;Reykjavík|
IN|India;Republic of India|Indian;Indians|New Delhi|Raisina Hill;Lok Sabha|Delhi;Mumbai;Bombay;Bangalore;Bengaluru;Kolkata;Calcutta;Chennai;Hyderabad;Pune;Ahmedabad;Gurgaon;Noida;Jaipur;Ladakh;Galwan
ID|Indonesia|Indonesian;Indonesians|Jakarta|Istana Merdeka|Surabaya;Bandung;Bali
IR|Iran;Islamic Republic of Iran;Islamic Republic;Persia|Iranian;Iranians;Persian;Persians|Tehran;Teheran||Isfahan;Mashhad;Shiraz;Tabriz;Qom;Natanz;Bushehr;Bandar Abbas;Karaj
IQ|Iraq|Iraqi;Iraqis|Baghdad||Basra;Mosul;Erbil;Kirkuk
IE|Ireland;Republic of Ireland|Irish;Irishman|Dublin|Leinster House|Galway;Limerick
IM|Isle of Man|Manx||
IL|Israel;State of Israel|Israeli;Israelis|Jerusalem|Knesset|Tel Aviv;Haifa;Dimona;Beersheba;Eilat
IT|Italy|Italian;Italians|Rome|Quirinal;Palazzo Chigi;Montecitorio|Milan;Naples;Turin;Genoa;Bologna;Venice;Palermo
JM|Jamaica|Jamaican;Jamaicans||
JP|Japan|Japanese|Tokyo|Kantei;Nagatacho;Kasumigaseki|Osaka;Kyoto;Nagoya;Yokohama;Sapporo;Fukuoka;Hiroshima;Nagasaki;Kobe;Okinawa
JE|Jersey|||
JO|Jordan;Hashemite Kingdom of Jordan|Jordanian;Jordanians|Amman|
KZ|Kazakhstan|Kazakh;Kazakhs;Kazakhstani|Astana;Nur-Sultan||Almaty
KE|Kenya|Kenyan;Kenyans|Nairobi||Mombasa
KI|Kiribati|||
KP|North Korea;Democratic People's Republic of Korea;DPRK;D.P.R.K.;N. Korea|North Korean;North Koreans|Pyongyang||Sinuiju
KR|South Korea;Republic of Korea;ROK;R.O.K.;S. Korea;Korea|South Korean;South Koreans;Korean;Koreans;S.Korean|Seoul|Blue House;Cheong Wa Dae|Busan;Incheon;Daejeon
KW|Kuwait|Kuwaiti;Kuwaitis|Kuwait City|
KG|Kyrgyzstan;Kyrgyz Republic|Kyrgyz;Kyrgyzstani|Bishkek||Osh
LA|Laos;Lao People's Democratic Republic;Lao PDR|Laotian;Laotians|Vientiane|
LV|Latvia|Latvian;Latvians|Riga|
LB|Lebanon|Lebanese|Beirut||Tripoli
LS|Lesotho||Maseru|
LR|Liberia|Liberian;Liberians|Monrovia|
LY|Libya|Libyan;Libyans|||Benghazi;Misrata
LI|Liechtenstein||Vaduz|
LT|Lithuania;Republic of Lithuania|Lithuanian;Lithuanians|Vilnius||Kaunas
LU|Luxembourg|Luxembourger||
MO|Macau;Macao|Macanese||
MG|Madagascar|Malagasy|Antananarivo|
MW|Malawi|Malawian|Lilongwe|
MY|Malaysia|Malaysian;Malaysians|Kuala Lumpur|Putrajaya|Penang;Johor Bahru;Sabah;Sarawak
MV|Maldives|Maldivian||
ML|Mali|Malian|Bamako|
MT|Malta|Maltese|Valletta|
MH|Marshall Islands|Marshallese||
MQ|Martinique|||
MR|Mauritania|Mauritanian|Nouakchott|
MU|Mauritius|Mauritian|Port Louis|
YT|Mayotte|||
MX|Mexico;México|Mexican;Mexicans|Mexico City|Los Pinos|Guadalajara;Monterrey;Tijuana
FM|Micronesia|Micronesian||
MD|Moldova;Republic of Moldova|Moldovan;Moldovans|Chisinau;Chișinău|
MC|Monaco|Monegasque||
MN|Mongolia|Mongolian;Mongolians;Mongol;Mongols|Ulaanbaatar;Ulan Bator|
ME|Montenegro|Montenegrin;Montenegrins|Podgorica|
MS|Montserrat|||
MA|Morocco|Moroccan;Moroccans|Rabat||Casablanca;Marrakesh
MZ|Mozambique|Mozambican|Maputo|
MM|Myanmar;Burma|Burmese;Myanmarese|Naypyidaw;Naypyitaw||Yangon;Rangoon;Mandalay
NA|Namibia|Namibian|Windhoek|
NR|Nauru|Nauruan||
NP|Nepal|Nepali;Nepalese|Kathmandu|
NL|Netherlands;The Netherlands;Holland|Dutch;Dutchman|Amsterdam|Binnenhof|The Hague;Rotterdam;Utrecht;Eindhoven
NC|New Caledonia|||
NZ|New Zealand;Aotearoa|New Zealander;New Zealanders;Kiwi|Wellington|Beehive|Auckland;Christchurch
NI|Nicaragua|Nicaraguan;Nicaraguans|Managua|
NE|Niger|Nigerien|Niamey|
NG|Nigeria|Nigerian;Nigerians|Abuja|Aso Rock|Lagos
NU|Niue|||
NF|Norfolk Island|||
MK|North Macedonia;Macedonia;FYROM|Macedonian;Macedonians;North Macedonian|Skopje|
MP|Northern Mariana Islands|||
NO|Norway|Norwegian;Norwegians|Oslo||Bergen;Stavanger;Trondheim
OM|Oman|Omani;Omanis|Muscat|
PK|Pakistan;Islamic Republic of Pakistan|Pakistani;Pakistanis|Islamabad||Karachi;Lahore;Rawalpindi;Peshawar;Quetta;Gwadar;Balochistan
PW|Palau|Palauan||
PS|Palestine;Palestinian Territories;Palestinian territories;State of Palestine|Palestinian;Palestinians|Ramallah||Gaza;Gaza Strip;West Bank;Hebron;Nablus
PA|Panama|Panamanian;Panamanians|Panama City|
PG|Papua New Guinea|Papua New Guinean|Port Moresby|
PY|Paraguay|Paraguayan;Paraguayans|Asunción;Asuncion|
PE|Peru|Peruvian;Peruvians|Lima|
PH|Philippines;The Philippines;Philippine Islands|Filipino;Filipinos;Philippine|Manila|Malacañang;Malacañan Palace|Cebu;Davao;Quezon City
PN|Pitcairn|||
PL|Poland|Polish;Poles;Pole|Warsaw|Sejm|Kraków;Krakow;Gdańsk;Gdansk;Wrocław;Wroclaw;Poznań;Łódź
PT|Portugal|Portuguese|Lisbon||Porto
PR|Puerto Rico|Puerto Rican;Puerto Ricans||
QA|Qatar|Qatari;Qataris|Doha|
RE|Réunion|||
RO|Romania|Romanian;Romanians|Bucharest||Timisoara;Cluj-Napoca
RU|Russia;Russian Federation|Russian;Russians|Moscow|Kremlin;The Kremlin;State Duma;Duma|St. Petersburg;St Petersburg;Saint Petersburg;Novosibirsk;Kaliningrad;Vladivostok;Rostov;Yekaterinburg;Kazan;Sochi;Chechnya;Siberia;Dagestan;Tatarstan
RW|Rwanda|Rwandan;Rwandans|Kigali|
BL|Saint Barthélemy|||
SH|Saint Helena|||
KN|Saint Kitts and Nevis;St Kitts and Nevis|||
LC|Saint Lucia;St. Lucia|||
MF|Saint Martin|||
PM|Saint Pierre and Miquelon|||
VC|Saint Vincent and the Grenadines|||
WS|Samoa|Samoan;Samoans|Apia|
SM|San Marino|||
ST|Sao Tome and Principe|||
SA|Saudi Arabia;Kingdom of Saudi Arabia;KSA|Saudi;Saudis;Saudi Arabian|Riyadh|Royal Court|Jeddah;Mecca;Medina;Dhahran;Dammam;Neom
SN|Senegal|Senegalese|Dakar|
RS|Serbia;Republic of Serbia|Serbian;Serbians;Serb;Serbs|Belgrade||Novi Sad
SC|Seychelles|||
SL|Sierra Leone|Sierra Leonean|Freetown|
SG|Singapore|Singaporean;Singaporeans|||
SX|Sint Maarten|||
SK|Slovakia;Slovak Republic|Slovak;Slovaks;Slovakian|Bratislava||Košice
SI|Slovenia|Slovenian;Slovenians;Slovene;Slovenes|Ljubljana|
SB|Solomon Islands|||
SO|Somalia|Somali;Somalis;Somalian|Mogadishu|
ZA|South Africa|South African;South Africans|Pretoria||Johannesburg;Cape Town;Durban
GS|South Georgia and the South Sandwich Islands|||
SS|South Sudan|South Sudanese|Juba|
ES|Spain|Spanish;Spaniards;Spaniard|Madrid|Moncloa|Barcelona;Seville;Bilbao;Catalonia;Zaragoza
LK|Sri Lanka;Ceylon|Sri Lankan;Sri Lankans|Colombo|
SD|Sudan|Sudanese|Khartoum|
SR|Suriname|Surinamese|Paramaribo|
SJ|Svalbard and Jan Mayen;Svalbard|||
SE|Sweden|Swedish;Swedes;Swede|Stockholm|Rosenbad|Gothenburg;Malmö;Uppsala
CH|Switzerland;Swiss Confederation|Swiss||Bundeshaus|Zurich;Zürich;Geneva;Basel;Lausanne;Davos;Lugano
SY|Syria;Syrian Arab Republic|Syrian;Syrians|Damascus||Aleppo;Homs;Idlib;Latakia
TW|Taiwan;Republic of China;Chinese Taipei|Taiwanese|Taipei||Kaohsiung;Hsinchu;Taichung;Tainan;Kinmen
TJ|Tajikistan|Tajik;Tajiks;Tajikistani|Dushanbe|
TZ|Tanzania|Tanzanian;Tanzanians|Dodoma||Dar es Salaam
TH|Thailand|Thai;Thais|Bangkok||Chiang Mai;Phuket
TL|East Timor;Timor-Leste|Timorese|Dili|
TG|Togo|Togolese||
TK|Tokelau|||
TO|Tonga|Tongan||
TT|Trinidad and Tobago;Trinidad|Trinidadian||
TN|Tunisia|Tunisian;Tunisians|Tunis|
TR|Turkey;Türkiye;Turkiye|Turkish;Turks|Ankara|Ak Saray|Istanbul;Izmir;Antalya
TM|Turkmenistan|Turkmen;Turkmens|Ashgabat|
TC|Turks and Caicos Islands|||
TV|Tuvalu|||
UG|Uganda|Ugandan;Ugandans|Kampala|
UA|Ukraine|Ukrainian;Ukrainians|Kyiv;Kiev|Verkhovna Rada;Rada;Bankova|Kharkiv;Kharkov;Odesa;Odessa;Lviv;Lvov;Dnipro;Donetsk;Luhansk;Lugansk;Donbas;Donbass;Mariupol;Kherson;Zaporizhzhia;Chernobyl;Bakhmut;Ivano-Frankivsk;Crimea;Crimean;Sevastopol
AE|United Arab Emirates;UAE;U.A.E.;Emirates|Emirati;Emiratis|Abu Dhabi||Dubai;Sharjah
GB|United Kingdom;UK;U.K.;Great Britain;Britain;England;Scotland;Wales;Northern Ireland|British;Britons;Briton;Brits;English people;Scottish;Welsh|London|Downing Street;10 Downing Street;Number 10;Whitehall;Westminster;Buckingham Palace|Manchester;Birmingham;Edinburgh;Glasgow;Liverpool;Leeds;Bristol;Belfast;Cardiff;Cheltenham;Salisbury;Sheffield
US|United States;United States of America;The United States;USA;U.S.A.;U.S.;US;America|American;Americans|Washington, D.C.;Washington D.C.;Washington DC;Washington, DC;Washington|White House;The White House;Capitol Hill;Oval Office;Foggy Bottom;Pentagon|New York;New York City;Los Angeles;San Francisco;Chicago;Houston;Boston;Seattle;Miami;Atlanta;Philadelphia;Dallas;Denver;Detroit;Las Vegas;San Diego;Baltimore;Pittsburgh;Minneapolis;Brooklyn;Manhattan;Sacramento;San Jose;Silicon Valley;New Orleans;Oldsmar;Guantanamo;Guantanamo Bay;Fort Meade;Langley;Honolulu;Kansas City;Salt Lake City;Nashville;Cleveland;Indianapolis;Milwaukee
UM|United States Minor Outlying Islands|||
UY|Uruguay|Uruguayan;Uruguayans|Montevideo|
UZ|Uzbekistan|Uzbek;Uzbeks;Uzbekistani|Tashkent||Samarkand
VU|Vanuatu||Port Vila|
VE|Venezuela;Bolivarian Republic of Venezuela|Venezuelan;Venezuelans|Caracas|Miraflores Palace|Maracaibo
VN|Vietnam;Viet Nam;Socialist Republic of Vietnam|Vietnamese|Hanoi||Ho Chi Minh City;Saigon;Da Nang;Haiphong
VI|U.S. Virgin Islands;US Virgin Islands|||
WF|Wallis and Futuna|||
EH|Western Sahara|Sahrawi||
YE|Yemen|Yemeni;Yemenis|Sanaa;Sana'a||Aden;Hodeidah
ZM|Zambia|Zambian;Zambians|Lusaka|
ZW|Zimbabwe|Zimbabwean;Zimbabweans|Harare|
XK|Kosovo|Kosovar;Kosovars;Kosovan|Pristina|
`;

/** Parts of states whose names are found in reports: code of the state | names. */
export const SUBDIVISIONS = `
US|Alabama;Alaska;Alaskan;Arizona;Arkansas;California;Californian;Colorado;Connecticut;Delaware;Florida;Hawaii;Hawaiian;Idaho;Illinois;Indiana;Iowa;Kansas;Kentucky;Louisiana;Maine;Maryland;Massachusetts;Michigan;Minnesota;Mississippi;Missouri;Montana;Nebraska;Nevada;New Hampshire;New Jersey;New Mexico;New York State;North Carolina;North Dakota;Ohio;Oklahoma;Oregon;Pennsylvania;Rhode Island;South Carolina;South Dakota;Tennessee;Texas;Texan;Utah;Vermont;Virginia;Washington State;West Virginia;Wisconsin;Wyoming;District of Columbia
CA|Alberta;British Columbia;Manitoba;New Brunswick;Newfoundland;Nova Scotia;Ontario;Quebec;Québec;Saskatchewan
AU|New South Wales;Queensland;Tasmania;Northern Territory
DE|Bavaria;Bavarian;Saxony;Hesse;Baden-Württemberg;North Rhine-Westphalia;Brandenburg;Thuringia;Saarland
CN|Xinjiang;Uyghur;Uyghurs;Uighur;Uighurs;Tibet;Tibetan;Tibetans;Inner Mongolia;Guangdong;Guangxi;Sichuan;Hainan;Hubei;Hunan;Zhejiang;Jiangsu;Shandong;Shaanxi;Shanxi;Fujian;Yunnan;Liaoning;Henan;Hebei;Anhui;Jiangxi;Heilongjiang;Lhasa;Jilin province
IN|Kerala;Gujarat;Maharashtra;Tamil Nadu;Karnataka;Punjab;Uttar Pradesh;West Bengal;Telangana;Arunachal Pradesh;Assam;Jammu
RU|Chechen;Chechens;Tatar;Tatars;Bashkortostan;Kamchatka;Sakhalin
IQ|Kurdistan
GE|Abkhazia;South Ossetia
MD|Transnistria
AZ|Nagorno-Karabakh
ES|Catalan;Catalans;Andalusia;Galicia
BE|Flanders;Flemish;Wallonia
`;

/** Regions of the world: slug | names and adjectives. Seas and straits that reports speak of are among them. */
export const REGIONS = `
world-west|Western world;Western countries;Western nations
middle-east|Middle East;Middle-East;Mideast;Middle Eastern;Near East
gulf|Persian Gulf;Arabian Gulf;Gulf region;Gulf states;Gulf countries;Gulf nations;Arabian Peninsula
arab-world|Arab world;Arab countries;Arab states;Arab nations;Arab;Arabs;Arabic
levant|Levant;Levantine
europe|Europe;European;Europeans;European countries;Continental Europe
european-union|European Union;EU;E.U.
western-europe|Western Europe;Western European
eastern-europe|Eastern Europe;Eastern European
central-europe|Central Europe;Central European;Central and Eastern Europe;Central Eastern Europe
northern-europe|Northern Europe;Northern European
southern-europe|Southern Europe;Southern European
nordic|Nordic countries;Nordics;Nordic;Scandinavia;Scandinavian
baltic|Baltic states;Baltic countries;Baltics;Baltic;Baltic Sea
balkans|Balkans;Balkan;Western Balkans
benelux|Benelux
caucasus|Caucasus;South Caucasus;North Caucasus;Caucasian republics
asia|Asia;Asian;Asians
asia-pacific|Asia-Pacific;Asia Pacific;APAC;Indo-Pacific;Pacific Rim;Asia and the Pacific
east-asia|East Asia;East Asian;Eastern Asia;Northeast Asia;Northeast Asian;Far East;Far Eastern
southeast-asia|Southeast Asia;South East Asia;South-East Asia;Southeast Asian;South-East Asian;South-Eastern Asia;SE Asia;Southeastern Asia
south-asia|South Asia;South Asian;Southern Asia;Indian subcontinent;Kashmir;Kashmiri
central-asia|Central Asia;Central Asian
western-asia|Western Asia;West Asia
eurasia|Eurasia;Eurasian
korean-peninsula|Korean Peninsula;Korean peninsula
africa|Africa;African;Africans
north-africa|North Africa;North African;Northern Africa;Maghreb
west-africa|West Africa;West African;Western Africa
east-africa|East Africa;East African;Eastern Africa;Horn of Africa
central-africa|Central Africa
southern-africa|Southern Africa;Sub-Saharan Africa;sub-Saharan Africa
americas|Americas;The Americas;Western Hemisphere
north-america|North America;North American;Northern America
latin-america|Latin America;Latin American;LATAM;Latin Americans
central-america|Central America;Central American
south-america|South America;South American
caribbean|Caribbean
oceania|Oceania;Australasia;Pacific Islands;South Pacific
emea|EMEA
mena|MENA
post-soviet|former Soviet Union;Former Soviet Union;former Soviet republics;post-Soviet states;post-Soviet countries
soviet-union|Soviet Union;USSR;U.S.S.R.;Soviet;Soviets
yugoslavia|Yugoslavia;Yugoslav;Yugoslavian
arctic|Arctic
south-china-sea|South China Sea;East China Sea;Spratly Islands;Paracel Islands
taiwan-strait|Taiwan Strait
black-sea|Black Sea;Sea of Azov
red-sea|Red Sea;Gulf of Aden;Suez Canal;Suez
mediterranean|Mediterranean;Mediterranean Sea
hormuz|Strait of Hormuz;Straits of Hormuz;Hormuz
malacca|Strait of Malacca;Straits of Malacca;Malacca Strait;Malacca
indian-ocean|Indian Ocean
pacific|Pacific Ocean
atlantic|Atlantic Ocean
`;

/** Languages that name no single state's people; for the others the adjective already stands above. */
export const LANGUAGES = `
IN|Hindi;Gujarati;Marathi;Malayalam;Kannada
PK|Urdu
IR|Farsi
IL|Hebrew
CN|Mandarin;Cantonese
AF|Pashto;Dari
`;

/**
 * Names of countries and cities that are as often a person's, a product's or a word. Taken as a place only when
 * no other capitalised word stands beside them.
 */
export const DOUBTFUL_PLACES: ReadonlySet<string> = new Set(
  "Chad Jordan Georgia Israel Jersey Mali Niger Togo Guinea Sofia Porto Cali Houston Dallas Denver Virginia Washington Wellington Langley Salisbury Alexandria Bristol Perth Adelaide Paris London Milan Turin Lima Brest Osh Oran Hesse Assam Rada Beehive Chancellery Sandy Medina Homs Kobe Kiwi Pole Poles Montana Dakota Indiana Carolina Arctic Bergen Lyon Cleveland".split(
    " ",
  ),
);
