/**
 * Sectors, one a line: slug | words that name the sector alone | words that need a head noun ("… sector",
 * "… companies") | nouns that are members of the sector. `;` parts the forms; a trailing `*` on a member means
 * its plural counts too, a trailing `+` that only the plural does. Slugs follow the MISP sector vocabulary where it has the idea.
 */
export const SECTORS = `
government|public sector;public administration;civil service|government;governmental;public;state;federal;municipal;local government;e-government;administrative|government agenc*;government entit*;government bod*;government organi?ation*;government institution*;government department*;government ministr*;governmental agenc*;governmental entit*;governmental organi?ation*;state agenc*;federal agenc*;municipalit+;ministr+;public institution*;government official*;government employee*;government personnel;government worker*;government leader*;government network*;government website*;government site*;government system*;government server*;government computer*;government target*;government office*;government-related organi?ation*;governmental target*;local governments;state governments;foreign governments;governments
diplomacy|diplomacy|diplomatic;foreign affairs|diplomat+;embass+;consulate+;diplomatic mission*;diplomatic corps;diplomatic bod*;diplomatic entit*;diplomatic network*;diplomatic personnel;foreign ministr*
defense|defense industrial base;defence industrial base;aerospace and defense;defense contracting|defense;defence;arms;weapons;naval;military-industrial|defense contractor*;defence contractor*;defense compan*;defense supplier*;military contractor*;arms manufacturer*;shipbuilder*
military||military;armed|military;armed forces;militaries;naval forces;air force;navy forces;military personnel;military organi?ation*;military unit*;military network*;military system*;military official*;defense official*;defence official*;defense network*;defense ministr*;defence ministr*;defense system*
intelligence|||intelligence agencies;intelligence services;intelligence organi?ation+
police||police;law-enforcement;law enforcement|law enforcement agenc*;police department*;police force*
justice|judiciary|judicial|courts of law
legal||legal;law|law firm+;lawyer+;attorney+;legal firm*;legal services
finance|financial services;financial technology;fintech;FinTech;asset management;wealth management|financial;finance;fintech;brokerage|financial institution*;financial organi?ation*;financial compan*;financial firm*;financial entit*;financial service provider*;financial services firm*;financial services compan*;FIs;credit union*;brokerage+;stock exchange*;hedge fund*
bank|banking;retail banking;investment banking;online banking;internet banking;mobile banking|banking;bank|bank+;central bank*;banking institution*;interbank network*
payment|payment processing|payments;point-of-sale|payment processor*;payment provider*;payment system*
cryptocurrency|cryptocurrency industry|cryptocurrency;crypto;blockchain;virtual currency;DeFi;Web3|cryptocurrency exchange*;crypto exchange*;virtual currency exchange*;cryptocurrency compan*;cryptocurrency firm*;blockchain compan*
insurance|insurance|insurance|insurer+;insurance compan*;insurance provider*
energy|energy;oil and gas;oil & gas;nuclear energy;nuclear power;power generation;renewable energy;wind energy;solar energy|energy;power;electricity;oil and gas;oil & gas;nuclear;energetic;renewable energy|energy compan*;energy provider*;energy supplier*;power plant*;power grid*;electric grid*;power compan*;power generator*;grid operator*;energy firm*;energy facilit*;nuclear facilit*;nuclear power plant*
electric|electric utilities|electric;electrical|electric utilit*;electricity provider*
oil|petroleum|oil;petroleum;upstream oil|oil compan*;oil producer*;refiner+;oil refiner*;pipeline operator*
gas||gas;natural gas;LNG|gas compan*;natural gas provider*
petrochemical|petrochemical;petrochemicals|petrochemical|petrochemical compan*;petrochemical plant*
utilities|public utilities;utilities|utility;utilities|utilit+;utility provider*;utility compan*;utilities compan*;utilities provider*;public utilit*
water|water treatment;wastewater|water;wastewater;water treatment;drinking water|water utilit*;water treatment plant+;water treatment facilities;water suppliers
infrastructure|critical infrastructure;critical national infrastructure;critical infrastructures|critical infrastructure|critical infrastructure entit*;critical infrastructure provider*;critical infrastructure operator*;critical infrastructure sector*
chemical|chemicals|chemical;chemicals|chemical compan*;chemical manufacturer*;chemical plant*
pharmacy|pharmaceutical;pharmaceuticals;pharma|pharmaceutical;pharma;drug|pharmaceutical compan*;pharma compan*;drugmaker*;drug maker*;vaccine manufacturer*;vaccine maker*;pharmaceutical firm*
life-science|life sciences;life science;biotech;biotechnology;biomedical;genomics|biotech;biotechnology;biomedical;life science;life sciences|biotech compan*;biotechnology compan*;biotech firm*
health|healthcare;health care;health-care;public health|healthcare;health care;health-care;health;medical;hospital|hospital+;hospital system*;clinic+;healthcare provider*;health care provider*;healthcare organi?ation*;medical facilit*;medical institution*;medical researcher*;medical provider*;health system*;health service*;healthcare facilit*;healthcare entit*;healthcare compan*
education|education;higher education;K-12|education;educational;academic;higher education;university|universit+;school+;college+;educational institution*;academic institution*;academic entit*;school district*;higher education institution*
academia|academia|academic|academics;academic researcher*;scholar+
research|scientific research|scientific;R&D|research institute*;research institution*;research organi?ation*;research center*;research centre*;research facilit*;research laborator*;national laborator*
think-tanks|||think tank+;think-tank+;policy institute*
manufacturing|manufacturing;critical manufacturing|manufacturing;production|manufacturer*;manufacturing compan*;manufacturing firm*;manufacturing entit*;manufacturing plant*;appliance manufacturer*
industrial|industrial;heavy industry|industrial;ICS;OT|industrial compan*;industrial organi?ation*;industrial facilit*;industrial enterprise*;industrial plant*
engineering|mechanical engineering;civil engineering|engineering|engineering firm*;engineering compan*
construction|construction|construction;real estate;building|construction compan*;construction firm*;real estate compan*
automotive|automotive|automotive;automobile;car;auto|automaker+;car manufacturer*;carmaker*;automobile manufacturer*;car compan*;automotive compan*
steel||steel;metallurgical|steel compan*;steel maker*;steel plant*
mining|mining industry|mining;metals|mining compan*;mining firm*
electronic|electronics;consumer electronics|electronics;electronic|electronics manufacturer*;electronics compan*
semi-conductors|semiconductor;semiconductors|semiconductor;semiconductors;chip;microchip|chipmaker+;chip maker*;semiconductor compan*;semiconductor manufacturer*
high-tech|high tech;high-tech;hi-tech|high-tech;high tech;hi-tech;advanced technology|high-tech compan*;high-tech firm*
technology|information technology;technology|technology;tech;information technology|technology compan*;technology firm*;tech compan*;tech firm*;technology provider*;software compan*;software firm*;information management compan*;tech giant*
it|information technologies|IT;ICT;information and communications technology|IT compan*;IT firm*;IT services;IT service provider*;IT contractor*;IT provider*;information technology compan*;IT services compan*
managed-services-provider|||managed service provider*;managed services provider*;MSPs
it-isp||internet service|internet service provider*;domain registrar*
it-security|cybersecurity industry;cyber security industry||cybersecurity compan*;cyber security compan*;cybersecurity firm*;information security compan*;mobile security compan*
telecoms|telecommunications;telecom;telecoms;telecommunication;telco|telecommunications;telecommunication;telecom;telecoms;telco;satellite communications|telecom compan*;telecommunications compan*;telecom provider*;telecommunications provider*;telecom operator*;telecommunications operator*;telco+;mobile operator*;telecommunications firm*;telecom firm*
space|space technology;satellite industry|space;satellite|satellite operator*;space agenc*;satellite compan*
aerospace|aerospace|aerospace|aerospace compan*;aerospace firm*;aerospace manufacturer*;aerospace contractor*
civil-aviation|aviation;civil aviation|aviation;airline;airlines;air transport|airline+;airport+;airline compan*;aviation compan*
transport|transportation|transport;transportation;public transport;rail;railway|transportation compan*;transport compan*;railway+;railroad+;railway operator*;rail operator*;transportation system*;railway compan*;public transit agenc*
maritime|maritime|maritime;seaport|seaport+;maritime organi?ation*;ship builder*;port operator*;maritime compan*
shipping|shipping|shipping;freight|shipping compan*;freight compan*;shipping firm*
logistic|logistics|logistics;logistic;supply chain|logistics compan*;logistics firm*;logistics provider*;courier+
retail|retail;e-tail|retail;retailer;consumer goods;fashion;grocery|retailer+;retail compan*;supermarket+;retail chain*
ecommerce|e-commerce;eCommerce;ecommerce;electronic commerce;online retail;online shopping|e-commerce;ecommerce;online retail|online retailer*;online store*;online shop*;e-commerce site*;e-commerce platform*;eCommerce merchant*;online merchant*
hospitality|hospitality|hospitality;hotel;leisure|hotel+;hotel chain*;hospitality compan*
restaurant|||restaurant+;fast food chain*
travel|tourism|travel;tourism|travel agenc*;travel compan*
food|food and beverage;food and agriculture;food & beverage|food;food processing;beverage;food and beverage;meat|food compan*;food producer*;food processor*;meat processor*
agriculture|agriculture;agricultural|agriculture;agricultural;farming;agri-food|farm cooperative*;agricultural compan*;agricultural organi?ation*
news-media|news media;mass media;media and entertainment;journalism|media;broadcasting;broadcast;newspaper;press|news outlet*;media outlet*;media compan*;media organi?ation*;news organi?ation*;newspaper+;broadcaster+;news agenc*;television network*;TV network*;news site*;news website*;radio station*;TV channel*;TV station*;television station*;television channel*;media broadcaster*;news media compan*;publisher+
journalist|||journalist+;reporter+
entertainment|entertainment|entertainment;film;music;movie|entertainment compan*;movie studio*;film studio*
game|gaming;online gaming;video gaming;video games|gaming;video game;video games;games;online gaming;gamer|gaming compan*;game developer*;video game compan*;video game developer*;game compan*;game studio*;game publisher*;gaming studio*;gaming supply chain organi?ation*
casino|online gambling;gambling|gambling;casino;betting;online gambling|casino+;gambling compan*;gambling website*;betting compan*
sport||sports;sporting|sports organi?ation*;anti-doping agenc*;sporting bod*;anti-doping organi?ation*
social-networks||social media;social networking|social media compan*
streaming-service|||streaming companies;streaming services compan*
advertising||advertising;marketing;ad tech|advertising compan*;marketing firm*;marketing compan*;advertising agenc*
consulting|consulting;professional services;business services|consulting;professional services;consultancy;business services|consulting firm*;consultanc+;consulting compan*;service consulting compan*
accounting|accounting|accounting;audit|accounting firm*;accountant+;tax firm*
employment|recruitment|recruitment;staffing;human resources|recruitment compan*;staffing compan*;staffing firm*;recruiter+
ngo|non-governmental organizations|non-governmental;NGO;humanitarian|NGO;NGOs;non-governmental organi?ation*;nongovernmental organi?ation*;human rights organi?ation*;human rights group*;humanitarian organi?ation*;aid organi?ation*;international organi?ation*
non-profit|non-profit;nonprofit;not-for-profit|non-profit;nonprofit;charity|non-profit organi?ation*;nonprofit organi?ation*;nonprofits;charit+
civil-society|civil society;civil society organizations||civil society organi?ation*;civil society group*
activists|||activist+;human rights activist*;human rights defender*
dissidents|||dissident+
political-party||political;electoral|political part*;political campaign*;political organi?ation*;politician+;policymaker+;policy maker+;election official*;parliament+;parliamentarian+;lawmaker+;legislator+;legislature+;election infrastructure;electoral bod*
opposition||opposition|opposition part*;opposition group*;opposition figure*
religion||religious|religious organi?ation*;religious group*;church+
arts||art;cultural|museum+;cultural institution*
trade||trade|trade association*;chamber of commerce;trading compan*
environment||environmental|environmental group*;environmental organi?ation*
supply-chain|||supply chain organi?ation*
private-sector|private sector;private industry||
nuclear|||nuclear research institute*;nuclear agenc*
`;

/** "the … sector", "… companies": what turns a sector word into a mention of the sector. */
export const HEAD_NOUNS =
  "sector;sectors;industry;industries;vertical;verticals;market;markets;companies;company;firms;firm;organizations;organisations;organization;organisation;institutions;institution;entities;entity;providers;provider;agencies;agency;enterprises;enterprise;businesses;business;corporations;corporation;operators;suppliers;supplier;facilities;bodies;body;service providers;targets;victims;fields;professionals;personnel;workers;services sector;services industry;services industries;services firm;services firms;services companies;service provider;contractors;contractor;conglomerate;giant;authorities;establishments;maker;makers;manufacturer;manufacturers;producer;producers;institute;institutes;researchers;engineers;employees;officials;experts;plants;associations";
