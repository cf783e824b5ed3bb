/**
 * English words and well-known names that reports hardly use in small letters but that malware is named after:
 * "Hafnium", "Leviathan", "Pegasus". A cue anywhere in the text is enough for all their places, the starts of
 * sentences included. All small letters.
 */
export const RARE_WORDS: ReadonlySet<string> = new Set(
  `actinium adonis aeon amnesia amoeba andromeda annabelle anubis apocalypse apostle appleseed arcane argus
  armageddon assassin aura auriga aurora avenger azazel babar babylon backspace barium bart beagle beast
  beethoven bert bismuth bittersweet blackjack blizzard bloodhound blooper bluebottle bookworm boron bottle
  bouncer brat brazilian bromine brotherhood buckeye bud bumblebee bunny butterfly cactus callisto calypso
  cardinal casper cesium chameleon cheers chimborazo chimera chisel chopstick cicada cleaver cloak clop
  clouded cobalt combos confluence confucius covenant cowboy creeper creepy crutch crying crystal cuba
  curator cyclops czech dairy deadlock deadwood denis desolated dharma disco dishwasher django dodger
  dogfish donut dragonfly drifter driftwood dune dustman dustpan elbrus elfin elise elmer emissary endurance
  enigma erebus eris eruption eternity euclid everest executioner extractor fanny fargo faust felipe
  ferocious fidel fireball flamer flamingo foxy frag freezing frozen fury gallium gazer ghostwriter
  gingerbread gingersnap goggles gopher gorilla gotcha grief grinch hades hafnium havoc haze hermes hippo
  hitler hog honeybee hoodoo houdini hyena icarus icecap indra insomnia interlock iodine james jigsaw kali
  karo kevin kindest kirov korean krypton lamer landslide lawrencium lazarus leviathan lexus lick lilith
  loki longhorn lorenz losers lucifer lucy lurid lurk lynx machete mafia magician mango mantis marcher
  medusa meh meow mettle midas mikoyan milan minotaur mirage monsoon monte monument moonlight morpheus
  mosquito moth mutant myra mythic nautilus nebulae nemesis neodymium neptunium nevada newscaster newsreels
  nightclub nightmare norton nuke oceans oct octopus ogre orion osiris outsider ozone pandora paradox pear
  pegasus peppy philadelphia phobos phoenix pickaxe pickles pl planetary playboy plutonium polaris polonium
  pompous popeye powerless prometheus proton providence pulpy pump pupa ra radium raindrop ramsay ramsey
  rapture rattlesnake ratty reaper rector reptile reynolds rhino rip risen rotor rover ruler russian sabbath
  sad salami salsa samurai sanction sarcoma sardonic saturn satyr scar scatterbrain schoolboys scimitar
  sepsis sepulcher shark shipshape shrug siesta silverfish skid slam slingshot slug snatch snoopy soldier
  solider solo sourdough spaceship sparta sphinx spica spook stinger streamer strontium stupid styx summit
  sunspot superman supernova swallowtail synapse taskmasters taurus teardrop templar termite thallium thor
  thorium tilde timmy tortoise tortoiseshell toxic trailblazer trident tripoli triton troy turkish tycoon
  tyrant uppercut vanguard vendetta venom vermin viagra viper voyeur vulcan waffle waldo waled warlock
  webmasters werewolves windshield winos wraith ymir yttrium zeppelin zeta zeus ziggy zircon zirconium zola
  zorro`.split(/\s+/),
);
