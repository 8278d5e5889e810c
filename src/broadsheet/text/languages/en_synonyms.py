"""English words that news writers use for one another. Every word of a group stands for the first one.

Groups are small and close in meaning: a group that is too wide makes unlike sentences alike.
"""

_GROUPS = """
    kill kills killed killing dead die dies died dying death deaths fatal fatally fatalities slain slaying
    murder murders murdered lethal deadly
    | wound wounds wounded wounding injure injured injures injuring injury injuries hurt casualties maimed
    | arrest arrested arrests arresting detain detained detains detention custody apprehended apprehend
    | attack attacks attacked attacking assault assaulted assaults raid raided ambush ambushed
    | explosion explosions explode exploded explodes exploding blast blasts detonate detonated detonation
    | bomb bombs bombing bombings bombed bombers bomber
    | soldier soldiers troops troop servicemen servicemembers
    | raise raised raises raising increase increased increases increasing boost boosted boosting boosts
    hike hiked grow grows growing grew growth expand expanded expansion
    | reduce reduced reduces reducing reduction cut cuts cutting decrease decreased slash slashed trim
    trimmed | fire fired firing oust ousted ousting ouster sack sacked sacking dismissal
    | resign resigned resigns resigning resignation quit quits
    | agreement agreements deal deals accord pact treaty
    | election elections poll polls ballot ballots
    | lawmaker lawmakers legislator legislators parliamentarian parliamentarians congressman congressmen
    | gunman gunmen shooter shooters attacker attackers assailant assailants
    | begin begins began begun beginning start starts started starting commence commenced
    | end ends ended ending finish finished conclude concluded
    | buy buys bought buying purchase purchased purchases acquire acquired acquisition
    | important crucial critical vital essential
    | quickly promptly swiftly rapidly fast quick prompt swift rapid
    | weapon weapons arms gun guns firearm firearms handgun handguns
    | worsen worsening worsened worse deteriorate deteriorating deteriorated
    | protest protests protested protesting protesters protesters demonstration demonstrations demonstrators
    | accuse accused accuses accusing accusation accusations allege alleged alleges alleging allegation
    allegations | police cops
    | job jobs employment
    | child children kids
    | percent pct
    | reject rejected rejects rejecting rejection deny denied denies denying denial refuse refused refuses
    refusing refusal rebuff rebuffed
    | help helps helped helping aid assist assisted assistance
    | lawyer lawyers attorney attorneys
    | film films movie movies
    | airstrike airstrikes
    | probe probes investigation investigations investigate investigating investigated investigates inquiry
    | plan plans planned planning intend intends intended intention
    | defence defense | centre center | programme program programmes programs | labour labor
    | demand demands demanded demanding request requests requested ask asks asked asking
    | hope hopes hoped hoping
    | build builds building built construct construction
    | destroy destroyed destroys destroying demolish demolished ruin ruined
    | damage damaged damages damaging
    | flee flees fled fleeing escape escaped escapes
    | hostage hostages captive captives
    | prison jail prisons jails imprisoned jailed imprisonment
    | prisoner prisoners inmate inmates detainee detainees
    | sentence sentenced sentences
    | charge charged charges indict indicted indictment
    | guilty convicted convict conviction convictions
    | win wins won winning victory victorious
    | lose loses lost losing loss defeat defeated
    | meet meets met meeting meetings talks summit
    | visit visits visited visiting trip
    | reporter reporters journalist journalists
    | statement statements
    | house home houses homes residence
    | storm storms hurricane typhoon cyclone
    | flood floods flooded flooding
    | earthquake earthquakes quake quakes
    | fire-brigade firefighters firefighter firemen
    | blaze blazes wildfire wildfires
    | crash crashes crashed crashing collision collided
    | plane planes aircraft airplane jet jets airliner
    | ship ships vessel vessels boat boats
    | car cars vehicle vehicles automobile
    | truck trucks lorry lorries
    | hospital hospitals hospitalized hospitalised
    | doctor doctors physician physicians
    | disease diseases illness illnesses
    | price prices cost costs
    | money funds funding
    | company companies firm firms corporation
    | profit profits earnings
    | tax taxes taxation
    | law laws legislation
    | ban bans banned banning prohibit prohibited prohibits outlaw outlawed
    | allow allows allowed allowing permit permits permitted
    | approve approved approves approval pass passed passes passage
    | appoint appointed appoints appointment
    | replace replaced replaces replacing replacement succeed succeeded successor
    | leave leaves leaving left depart departed departure
    | return returned returns returning
    | send sends sent sending dispatch dispatched
    | deploy deployed deploys deployment deploying
    | withdraw withdrew withdrawal withdrawn withdrawing pullout
    | threaten threatens threatened threatening threat threats
    | warn warns warned warning warnings
    | criticise criticize criticised criticized criticism critics critical-of condemn condemned condemns
    condemnation denounce denounced
    | praise praised praises hail hailed applaud applauded
    | welcome welcomed welcomes
    | promise promised promises pledge pledged pledges vow vowed vows commitment committed
    | announce announced announces announcement
    | confirm confirmed confirms confirmation
    | reveal revealed reveals disclose disclosed discloses disclosure
    | discover discovered discovers find finds found finding discovery
    | search searched searches searching hunt hunted
    | evacuate evacuated evacuation evacuating
    | rescue rescued rescuers rescuing
    | survive survived survivors survivor
    | victim victims
    | suspect suspects suspected
    | witness witnesses eyewitness eyewitnesses
    | citizen citizens national nationals
    | immigrant immigrants migrant migrants
    | refugee refugees asylum
    | terrorist terrorists terrorism terror
    | militant militants insurgent insurgents jihadist jihadists extremist extremists
    | rebel rebels guerrilla guerrillas
    | war wars conflict conflicts warfare
    | ceasefire truce
    | peace peaceful
    | nuclear atomic
    | missile missiles rocket rockets
    | capture captured captures seize seized seizes seizing seizure
    | shoot shoots shot shooting shootings gunfire shots
    | stab stabbed stabbing knife knives
    | rape raped rapes
    | robbery robbed robbers robber rob
    | drug drugs narcotics
    | teacher teachers
    | school schools
    | pupil pupils student students
    | university universities college
    | wife spouse husband
    | brother brothers sibling siblings sister
    | father mother parents parent
    | woman women | man men
    | year years | month months | week weeks | day days
    | majority most
    | vote votes voted voting
    | campaign campaigns campaigning
    | leader leaders leadership
    | opponent opponents opposition
    | supporter supporters backers
    | support supports supported supporting back backed backs backing
    | oppose opposed opposes opposing
    | decide decided decides decision decisions
    | try tries tried trying attempt attempts attempted attempting
    | show shows showed shown showing
    | believe believes believed
    | tweet tweets tweeted tweeting twitter
    | letter letters
    | email emails e-mail e-mails
    | video videos footage
    | hack hacked hackers hacking breach breached
    | strategy strategic | security secure
    | budget budgets spending spend spends spent expenditure
    | trade trading | tariff tariffs duties
    | export exports exported | import imports imported
    | bank banks banking
    | debt debts loan loans
    | economy economic economies
    | unemployment unemployed jobless
    | strike-action walkout
    | dispute disputes disputed row quarrel feud
    | delay delayed delays postpone postponed
    | cancel cancelled canceled cancels scrap scrapped
    | restore restored restores reinstate reinstated reinstates
    | demote demoted demotion
    | retire retired retires retiring retirement
    | apologise apologize apologised apologized apology apologies
    | lie lies lied lying falsehood falsehoods
    | secret secretly covert
    | relation relations relationship ties
    | border borders frontier
    | island islands
    | capital capitals
    | town towns city cities
    | church churches
    | muslim muslims islamic islam
    | jew jews jewish
    | christian christians
    | american americans america u.s us usa
    | british britain uk britons briton
    | russian russians russia | chinese china | japanese japan | german germans germany | french france
    | israeli israelis israel | palestinian palestinians palestine | iranian iranians iran | iraqi iraqis
    iraq | syrian syrians syria | afghan afghans afghanistan | turkish turks turkey | ukrainian ukrainians
    ukraine | european europeans europe | mexican mexicans mexico | canadian canadians canada | korean
    koreans korea | indian indians india | pakistani pakistanis pakistan | saudi saudis
    | democrat democrats democratic dem dems | republican republicans gop
"""


def synonyms() -> dict[str, str]:
    """Word form → the first word of its group."""
    groups = [group.split() for group in _GROUPS.split("|")]
    return {word: group[0] for group in groups for word in group}
