/**
 * Organisations found in reports, one a line: state they belong to (ISO 3166-1, empty for companies and bodies
 * of no one state) | forms of the name; the first gives the id. Names are facts; the list was written for this
 * reader from general knowledge, and the lexicon's own organisations come on top. A form ending in `!` needs a
 * word beside it that an organisation goes with ("at Meta", "Apple said"), because it is a word of its own.
 */
export const STATE_ORGANS = `
RU|GRU;G.R.U.;Main Intelligence Directorate;Main Directorate of the General Staff;Russian Military Intelligence;GU/GRU;Glavnoye Razvedyvatelnoye Upravlenie
RU|FSB;Federal Security Service;Russian Federal Security Service;Federal'naya Sluzhba Bezopasnosti
RU|SVR;Foreign Intelligence Service;Russian Foreign Intelligence Service;Russia's Foreign Intelligence Service
RU|FSO;Federal Protective Service
RU|KGB
RU|NKVD
RU|Roskomnadzor
RU|Rosatom
RU|Rostec
RU|Internet Research Agency
RU|Wagner Group;PMC Wagner
RU|Unit 26165;85th Main Special Service Center;GTsSS
RU|Unit 74455;Main Center for Special Technologies;GTsST
RU|Unit 29155
RU|United Russia
RU|State Duma
RU|FSTEC
RU|TsNIIKhM
RU|FAPSI
RU|Central Bank of Russia;Bank of Russia
CN|Ministry of State Security;MSS;Chinese Ministry of State Security;Guoanbu
CN|PLA;People's Liberation Army;Peoples Liberation Army;Chinese People's Liberation Army
CN|Strategic Support Force;PLA Strategic Support Force;PLASSF
CN|Unit 61398;PLA Unit 61398
CN|Unit 61486
CN|Unit 69010
CN|Third Department;3PLA
CN|Ministry of Public Security;MPS
CN|Chinese Communist Party;Communist Party of China;CCP;CPC
CN|Cyberspace Administration of China
CN|Jiangsu State Security Department
CN|CNITSEC;China Information Technology Evaluation Center
CN|CVERC;National Computer Virus Emergency Response Center
CN|Central Military Commission
IR|IRGC;Islamic Revolutionary Guard Corps;Islamic Revolutionary Guards Corps;Iranian Revolutionary Guard Corps;Revolutionary Guards;Revolutionary Guard;Sepah
IR|IRGC-IO;IRGC Intelligence Organization
IR|IRGC-CEC;IRGC Cyber-Electronic Command
IR|MOIS;Ministry of Intelligence and Security;Iranian Ministry of Intelligence and Security;VAJA
IR|Quds Force;Qods Force
IR|Basij
KP|Reconnaissance General Bureau
KP|Ministry of State Security of North Korea
KP|Bureau 121;Unit 121
KP|Lab 110
KP|Korean People's Army
KR|National Intelligence Service;NIS!
KR|KISA;Korea Internet & Security Agency;Korea Internet and Security Agency
US|NSA;National Security Agency
US|CIA;Central Intelligence Agency
US|FBI;Federal Bureau of Investigation
US|DHS;Department of Homeland Security;U.S. Department of Homeland Security;US Department of Homeland Security
US|CISA;Cybersecurity and Infrastructure Security Agency;Cybersecurity & Infrastructure Security Agency
US|US-CERT;USCERT;U.S. Computer Emergency Readiness Team;US Computer Emergency Readiness Team
US|ICS-CERT
US|NCCIC;National Cybersecurity and Communications Integration Center
US|Department of Justice;DOJ;DoJ;U.S. Department of Justice;US Department of Justice;United States Department of Justice;Justice Department;U.S. Justice Department;US Justice Department
US|Department of Defense;DoD;DOD;U.S. Department of Defense;US Department of Defense;United States Department of Defense;Defense Department
US|Department of State;State Department;U.S. State Department;US State Department;U.S. Department of State
US|Department of the Treasury;Treasury Department;U.S. Treasury;US Treasury;U.S. Department of the Treasury;US Treasury Department;U.S. Treasury Department
US|Department of Energy;U.S. Department of Energy;Energy Department;DOE!
US|Department of Commerce;Commerce Department;U.S. Department of Commerce
US|Department of Health and Human Services;HHS
US|Office of Foreign Assets Control;OFAC
US|Office of Personnel Management;OPM
US|ODNI;Office of the Director of National Intelligence
US|Defense Intelligence Agency;DIA
US|National Geospatial-Intelligence Agency
US|Cyber Command;US Cyber Command;U.S. Cyber Command;USCYBERCOM;United States Cyber Command;Cyber National Mission Force;CNMF
US|Pentagon Force Protection Agency
US|Defense Advanced Research Projects Agency;DARPA
US|Secret Service;U.S. Secret Service;US Secret Service
US|IRS;Internal Revenue Service;U.S. Internal Revenue Service
US|FTC;Federal Trade Commission
US|FCC;Federal Communications Commission
US|SEC!;Securities and Exchange Commission;U.S. Securities and Exchange Commission
US|FDA;Food and Drug Administration
US|CDC;Centers for Disease Control and Prevention;Centers for Disease Control;Center for Disease Control
US|NIH;National Institutes of Health
US|NIST;National Institute of Standards and Technology
US|NASA
US|NERC
US|FERC
US|TSA;Transportation Security Administration
US|FAA;Federal Aviation Administration
US|FEMA
US|EPA!;Environmental Protection Agency
US|USPS;US Postal Service;U.S. Postal Service;United States Postal Service
US|GSA!;General Services Administration
US|Federal Reserve;Federal Reserve Bank of New York;New York Fed
US|Congress;U.S. Congress;US Congress
US|Senate;U.S. Senate;US Senate
US|House of Representatives;U.S. House of Representatives
US|Senate Intelligence Committee
US|Supreme Court
US|Democratic National Committee;DNC
US|Democratic Congressional Campaign Committee;DCCC
US|Republican National Committee;RNC
US|Democratic Party
US|Republican Party
US|Election Assistance Commission;EAC
US|Federal Election Commission
US|U.S. Navy;US Navy;United States Navy
US|U.S. Army;US Army;United States Army
US|U.S. Air Force;US Air Force
US|U.S. Marine Corps;US Marine Corps
US|US military;U.S. military;United States military;US Military;U.S. Military
US|US government;U.S. government;United States government;US Government;U.S. Government;United States Government;USG;US federal government;U.S. federal government;US Federal Government;American government
US|National Security Council
US|National Guard
US|Idaho National Laboratory
US|Los Alamos National Laboratory
US|Oak Ridge National Laboratory
US|Tennessee Valley Authority
GB|GCHQ;Government Communications Headquarters
GB|NCSC;National Cyber Security Centre;UK National Cyber Security Centre;UK's National Cyber Security Centre;NCSC-UK
GB|MI5
GB|MI6;Secret Intelligence Service
GB|National Crime Agency;NCA
GB|HMRC;HM Revenue and Customs;HM Revenue & Customs;Her Majesty's Revenue and Customs;His Majesty's Revenue and Customs
GB|NHS;National Health Service
GB|Ministry of Defence;MoD!
GB|Foreign Office;Foreign, Commonwealth and Development Office;FCDO
GB|Home Office
GB|Scotland Yard;Metropolitan Police
GB|Electoral Commission;UK Electoral Commission
GB|Information Commissioner's Office;ICO!
GB|Parliament!;House of Commons;House of Lords
GB|UK government;U.K. government;UK Government;British government;British Government;United Kingdom government
CA|CSE!;Communications Security Establishment
CA|Canadian Centre for Cyber Security;CCCS;Cyber Centre
CA|CSIS;Canadian Security Intelligence Service
CA|RCMP;Royal Canadian Mounted Police
CA|Canada Revenue Agency;CRA!;Agence du revenu du Canada
CA|Public Health Agency of Canada
AU|ASD!;Australian Signals Directorate
AU|ACSC;Australian Cyber Security Centre
AU|ASIO;Australian Security Intelligence Organisation
AU|Australian Federal Police;AFP!
NZ|GCSB;Government Communications Security Bureau
NZ|CERT NZ
DE|BSI;Federal Office for Information Security;Bundesamt für Sicherheit in der Informationstechnik;German Federal Office for Information Security
DE|BfV;Federal Office for the Protection of the Constitution;Verfassungsschutz;Bundesamt für Verfassungsschutz;Germany's Federal Office for the Protection of the Constitution
DE|BND;Federal Intelligence Service;Bundesnachrichtendienst
DE|BKA;Bundeskriminalamt;Federal Criminal Police Office
DE|Bundestag;German Bundestag;German Parliament;German parliament
DE|Bundeswehr
DE|CERT-Bund
DE|Bundesbank;Deutsche Bundesbank
DE|German government;German Government;German federal government;Federal Government of Germany
FR|ANSSI;Agence nationale de la sécurité des systèmes d'information
FR|CERT-FR
FR|DGSE
FR|DGSI
FR|TV5Monde;TV5 Monde
FR|CNIL
NL|AIVD;General Intelligence and Security Service
NL|MIVD;Dutch Military Intelligence;Defence Intelligence and Security Service
NL|NCSC-NL
NL|Dutch Safety Board
NL|Dutch National Police;Dutch police;Politie
IL|Mossad
IL|Shin Bet;Israel Security Agency
IL|Unit 8200
IL|IDF;Israel Defense Forces;Israeli Defense Forces
IL|Israel National Cyber Directorate;INCD;National Cyber Directorate
UA|CERT-UA;CERT UA
UA|SBU;Security Service of Ukraine;Ukrainian Security Service;Security Service of the Ukraine
UA|SSSCIP;State Service of Special Communications and Information Protection
UA|Ukrenergo
UA|Ukrtelecom
UA|Prykarpattyaoblenergo
UA|Kyivoblenergo
UA|HUR;GUR!;Main Directorate of Intelligence
UA|Central Election Commission;Central Electoral Commission
PL|CERT Polska;CERT.PL
PL|Polish government
EE|Estonian Foreign Intelligence Service;Välisluureamet
EE|KAPO
LV|CERT.LV;CERT-LV
LT|VSD
LT|State Security Department of Lithuania
NO|PST!;Norwegian Police Security Service
NO|Norwegian National Security Authority;NSM
SE|Säpo;SÄPO;Swedish Security Service
DK|Danish Defence Intelligence Service;FE!
DK|Centre for Cyber Security;CFCS
FI|Supo;Finnish Security and Intelligence Service
FI|NCSC-FI
CZ|NÚKIB;NUKIB
CZ|BIS!;Security Information Service
CH|NDB!;Federal Intelligence Service of Switzerland
CH|RUAG
CH|GovCERT
IT|AISE
IN|RAW!;Research and Analysis Wing
IN|CERT-In
IN|Indian Army
IN|Reserve Bank of India;RBI
IN|National Informatics Centre;NIC!
IN|Indian government;Indian Government;Government of India;government of India
IN|Bharatiya Janata Party;BJP
PK|ISI!;Inter-Services Intelligence
PK|Pakistan Army
JP|JPCERT/CC;JPCERT;JPCERT Coordination Center
JP|NISC
JP|Japanese government
JP|Japan Pension Service
TW|Taiwanese government
TW|Kuomintang
TW|Democratic Progressive Party;DPP!
VN|Vietnamese government
TR|MIT!;National Intelligence Organization
SY|Syrian Electronic Army
PS|Hamas
PS|Fatah
PS|Palestinian Authority
PS|Islamic Jihad
LB|Hezbollah;Hizbollah;Hizballah;Hezbollah's
LB|General Directorate of General Security
AE|DarkMatter Group
SA|Saudi Aramco;Aramco
SA|RasGas
AE|ADNOC;Abu Dhabi National Oil Company
IR|Iranian government;Iranian Government;government of Iran;Government of Iran
IR|Islamic Azad University
IR|Mabna Institute
IR|Atomic Energy Organization of Iran
RU|Russian government;Russian Government;government of Russia;Russian intelligence;Russian security services;Russian intelligence services;Russian military;Russian military intelligence;Russian armed forces
CN|Chinese government;Chinese Government;government of China;China's government;Chinese intelligence;Chinese military;Chinese Army;Chinese army;Chinese intelligence services
KP|North Korean government;North Korean military
UA|Ukrainian government;Ukrainian Government;government of Ukraine;Ukrainian military;Armed Forces of Ukraine;Ukrainian armed forces
BY|Belarusian government
`;

export const BODIES = `
|Luhansk People's Republic;Lugansk People's Republic
|Donetsk People's Republic
|NATO;North Atlantic Treaty Organization
|CCDCOE;NATO CCDCOE;Cooperative Cyber Defence Centre of Excellence
|European Commission
|European Parliament
|European Council;Council of the European Union
|European Central Bank;ECB
|European Medicines Agency
|ENISA
|CERT-EU
|Europol;European Cybercrime Centre;EC3
|Eurojust
|Interpol;INTERPOL
|United Nations;UN!;U.N.
|UN Security Council;U.N. Security Council;Security Council;UNSC
|UN Panel of Experts;Panel of Experts
|UNESCO
|UNICEF
|UNHCR
|World Health Organization;World Health Organisation;WHO!
|World Anti-Doping Agency;WADA
|US Anti-Doping Agency;USADA
|OPCW;Organisation for the Prohibition of Chemical Weapons;Organization for the Prohibition of Chemical Weapons
|International Olympic Committee
|IAAF
|FIFA
|IAEA;International Atomic Energy Agency
|IMF;International Monetary Fund
|World Bank
|World Trade Organization;WTO
|World Economic Forum;WEF
|OSCE;Organization for Security and Co-operation in Europe;Organization for Security and Cooperation in Europe
|OECD
|OPEC
|ASEAN;Association of Southeast Asian Nations
|African Union
|Arab League
|Gulf Cooperation Council;GCC!;Cooperation Council for the Arab States of the Gulf
|BRICS
|G7
|G20
|Shanghai Cooperation Organisation;Shanghai Cooperation Organization
|Commonwealth of Independent States;CIS!
|Organization of American States
|Red Cross;International Committee of the Red Cross;ICRC
|Amnesty International
|Human Rights Watch
|Reporters Without Borders
|Doctors Without Borders
|Greenpeace
|Freedom House
|Bellingcat
|Citizen Lab;The Citizen Lab;CitizenLab
|Electronic Frontier Foundation;EFF
|Access Now
|ICANN
|IANA
|IETF
|IEEE
|W3C
|RIPE;RIPE NCC
|ARIN
|APNIC
|Shadowserver;Shadowserver Foundation;The Shadowserver Foundation
|Spamhaus;The Spamhaus Project
|abuse.ch;Abuse.ch
|FIRST.org
|CERT/CC;CERT Coordination Center
|Apache Software Foundation
|Apache!
|Mozilla;Mozilla Foundation
|Linux Foundation
|Rust Foundation
|Tor Project;The Tor Project
|OASIS
|OWASP
|MITRE;MITRE Corporation;Mitre
|CIS Center for Internet Security;Center for Internet Security
|SANS Institute;SANS;SANS ISC
|RAND;RAND Corporation
|Brookings Institution;Brookings
|Atlantic Council
|Carnegie Endowment
|Chatham House
|Council on Foreign Relations
|Center for Strategic and International Studies
|International Institute for Strategic Studies;IISS
|Stockholm International Peace Research Institute;SIPRI
|Heritage Foundation
|Hudson Institute
|National Endowment for Democracy
|Open Society Foundations
|Ponemon Institute;Ponemon
|Gartner
|Forrester
|IDC!
|Radicati
|Anti-Phishing Working Group;APWG
|Cloud Security Alliance
|PCI Security Standards Council
|SWIFT!;Society for Worldwide Interbank Financial Telecommunication
|New York Stock Exchange;NYSE
|Nasdaq;NASDAQ
|Central Tibetan Administration
|World Uyghur Congress
|Falun Gong
|WikiLeaks;Wikileaks
|DCLeaks;DC Leaks
`;
