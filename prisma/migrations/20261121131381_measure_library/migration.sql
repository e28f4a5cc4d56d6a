-- CreateEnum
CREATE TYPE "library_focus" AS ENUM ('promotion', 'knowledge', 'democracy', 'civil_society', 'places', 'concern', 'support', 'coordination', 'follow_up');

-- AlterTable
ALTER TABLE "measure" ADD COLUMN "library_measure_id" UUID;

-- CreateTable
CREATE TABLE "library_measure" (
    "id" UUID NOT NULL,
    "owner_id" UUID,
    "measure_id" UUID,
    "source" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "prevention_level" "prevention_level",
    "focus" "library_focus" NOT NULL,
    "target_groups" TEXT[],
    "steps" TEXT[],
    "shared_at" TIMESTAMPTZ(3),

    CONSTRAINT "library_measure_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "library_measure_owner_id_measure_id_key" ON "library_measure"("owner_id", "measure_id");

-- AddForeignKey
ALTER TABLE "library_measure" ADD CONSTRAINT "library_measure_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The one place where something of a municipality's is read by others: a copy that it chose to share. What is not
-- shared, or is withdrawn, is its own. Nobody writes another's row, and none is ever removed: a plan that took a measure
-- from here says where it came from.
ALTER TABLE "library_measure" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "library_measure" FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON "library_measure" TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY shared ON "library_measure" FOR SELECT TO samlad_app USING (shared_at IS NOT NULL);
CREATE POLICY own ON "library_measure" TO samlad_app USING (owner_id = open_municipality_id())
  WITH CHECK (owner_id = open_municipality_id());
GRANT SELECT, INSERT, UPDATE ON "library_measure" TO samlad_app;

-- The starter library: examples from five public documents, told in our own words.
INSERT INTO "library_measure"
  ("id", "source", "title", "purpose", "prevention_level", "focus", "target_groups", "steps", "shared_at")
VALUES
  ('9ccf095c-38e8-5e25-8fa0-ebe5f4aa1baf', 'stockholm', 'Hembesök till förstagångsföräldrar', 'Föräldrar får stöd tidigt och lär känna förskola, socialtjänst och barnhälsovård innan något har gått fel.', 'general', 'promotion', ARRAY['children', 'parents']::text[], ARRAY['Enas med barnhälsovården om vilka familjer som erbjuds besök', 'Utbilda dem som gör besöken']::text[], '2026-11-21'),
  ('8d2d1d74-b138-55b4-9566-ed565f1a286d', 'stockholm', 'Våldsförebyggande arbete i skolan', 'Elever övar på att säga ifrån, och skolan arbetar lika i alla klasser.', 'general', 'promotion', ARRAY['children']::text[], ARRAY['Välj ett program med stöd i forskning', 'Utbilda ett team på varje skola']::text[], '2026-11-21'),
  ('b591fce4-62ae-5eef-b3b7-6f59bbf0299e', 'stockholm', 'Kurser för föräldrar under hela uppväxten', 'Vårdnadshavare får verktyg för samtal om svåra frågor hemma.', 'general', 'promotion', ARRAY['parents']::text[], '{}', '2026-11-21'),
  ('b2f3211c-4316-5135-bc10-639e5978aca0', 'stockholm', 'Fältarbetare där ungdomar är', 'Vuxna som ungdomar känner igen märker tidigt om någon värvas eller far illa.', 'specific', 'promotion', ARRAY['children']::text[], ARRAY['Bestäm tider och platser tillsammans med fritid och polis']::text[], '2026-11-21'),
  ('d10b8463-25e2-5cf0-9ace-aac0eec53b09', 'stockholm', 'Elever med verkligt inflytande', 'Den som själv får påverka lär sig demokrati genom att leva i den.', 'general', 'democracy', ARRAY['children']::text[], ARRAY['Se över hur elevrådens förslag tas om hand']::text[], '2026-11-21'),
  ('4f0b5140-bee8-5cb2-b338-d0b23c5954e6', 'stockholm', 'Källkritik i alla ämnen', 'Barn och unga känner igen propaganda, på nätet och utanför.', 'general', 'knowledge', ARRAY['children']::text[], ARRAY['Ta fram övningar för varje årskurs']::text[], '2026-11-21'),
  ('79caf0ff-4d01-5209-aee3-91d1f6f3ee4d', 'stockholm', 'Öva på samtal om laddade frågor', 'Lärare och fritidsledare klarar ett svårt samtal utan att stänga någon ute.', 'general', 'knowledge', ARRAY['staff']::text[], ARRAY['Utbilda handledare', 'Öva i arbetslagen varje termin']::text[], '2026-11-21'),
  ('75f2ed0e-9b59-554b-a3da-f701f8885512', 'stockholm', 'Nattvandra tillsammans med föreningar', 'Trygga vuxna syns på kvällarna och fler lär känna varandra.', 'general', 'civil_society', ARRAY['associations']::text[], '{}', '2026-11-21'),
  ('bc7b8f5f-8bd0-51a4-8c16-a97399e824bb', 'stockholm', 'Mentorer för unga', 'En ung person får en vuxen utanför familjen att vända sig till.', 'general', 'civil_society', ARRAY['children', 'associations']::text[], ARRAY['Hitta föreningar som vill vara med', 'Matcha och följ upp varje halvår']::text[], '2026-11-21'),
  ('06c3b652-1ac9-5d3c-9775-bd1e2faebe1f', 'stockholm', 'Partnerskap med en idéburen organisation', 'Föreningen når människor som kommunen inte når, och får villkor som håller över tid.', 'general', 'civil_society', ARRAY['associations']::text[], '{}', '2026-11-21'),
  ('4c69028a-c9bd-55eb-8813-feeef51fdf95', 'stockholm', 'Demokrativillkor vid bidrag och uthyrning', 'Kommunens pengar och lokaler går bara till den som står bakom demokratin.', 'general', 'democracy', ARRAY['associations']::text[], ARRAY['Ta fram en rutin med checklista', 'Utbilda dem som handlägger']::text[], '2026-11-21'),
  ('cc713e3f-af43-5524-8fdd-7e2c98cbd9ed', 'stockholm', 'Grundutbildning på webben', 'Den som möter invånare känner igen tecken och vet vad rutinen säger.', NULL, 'knowledge', ARRAY['staff']::text[], ARRAY['Bestäm vilka grupper som ska gå', 'Följ upp andelen varje kvartal']::text[], '2026-11-21'),
  ('e88d3dee-d373-5e11-9352-2201993a2484', 'stockholm', 'Stöd i samtal när någon oroar', 'Medarbetaren får råd av en kollega som kan frågan innan nästa steg tas.', 'specific', 'concern', ARRAY['staff']::text[], ARRAY['Utse dem som ger råd', 'Berätta hur man når dem']::text[], '2026-11-21'),
  ('2d4885fe-803f-55b2-9c22-ddc9045c133b', 'stockholm', 'Samordnad individuell plan tidigt', 'Skola, socialtjänst och vård drar åt samma håll för en och samma person.', 'individual', 'support', ARRAY['children']::text[], '{}', '2026-11-21'),
  ('1ded90dd-1dc8-576f-abb6-294a3ed8aa09', 'stockholm', 'Socialsekreterare hos lokalpolisen', 'Stödet erbjuds samma dag som polisen möter den unge.', 'individual', 'support', ARRAY['children', 'adults']::text[], ARRAY['Skriv en överenskommelse om arbetssätt och sekretess']::text[], '2026-11-21'),
  ('842ec0fd-ee6d-595f-8fc8-06eb96257a0c', 'stockholm', 'Handledning mot arbete och studier för unga i riskzon', 'Ett jobb eller en utbildning gör det lättare att välja bort en skadlig miljö.', 'specific', 'support', ARRAY['children', 'adults']::text[], '{}', '2026-11-21'),
  ('4d7b8259-ff56-5ff5-a81e-d9ef3d0c91c1', 'stockholm', 'Social insatsgrupp med samtycke', 'Den som vill lämna får ett samlat stöd, efter eget val.', 'individual', 'support', ARRAY['leavers']::text[], ARRAY['Ta fram blankett för samtycke', 'Utse samordnare för gruppen']::text[], '2026-11-21'),
  ('2cda4b17-5bbc-50f6-9263-b32be934248e', 'stockholm', 'En väg ut för den som behöver skydd', 'Den som lämnar en farlig miljö får hjälp även med boende och säkerhet.', 'individual', 'support', ARRAY['leavers']::text[], ARRAY['Klargör vem som tar emot dygnet runt']::text[], '2026-11-21'),
  ('c09d12bf-0c59-5e49-87b6-815e54820c25', 'stockholm', 'Stödsamtal för anhöriga', 'Anhöriga får hjälp för egen del och orkar behålla kontakten.', 'individual', 'support', ARRAY['parents']::text[], ARRAY['Bestäm vem som tar emot', 'Informera på webben och i verksamheterna']::text[], '2026-11-21'),
  ('d111454e-4088-5814-bbdc-ff85047db0b8', 'stockholm', 'Utse en lokal samordnare', 'Någon har tid och mandat att hålla ihop arbetet.', NULL, 'coordination', ARRAY['staff']::text[], ARRAY['Beskriv uppdraget och tiden för det']::text[], '2026-11-21'),
  ('62a89eb4-1dea-5b82-91ec-344eb0806b14', 'stockholm', 'Meddela klistermärken och affischer samma dag', 'Lägesbilden blir aktuell och området städas fort.', NULL, 'places', ARRAY['staff']::text[], ARRAY['Bestäm mottagare och telefonnummer', 'Instruera driftpersonalen']::text[], '2026-11-21'),
  ('8cc39f05-ba54-5737-b7ba-c538a475c18d', 'stockholm', 'Årlig lägesbild med åtgärder', 'Åtgärderna utgår från hur det ser ut nu och inte från förra året.', NULL, 'follow_up', ARRAY['staff']::text[], '{}', '2026-11-21'),
  ('a58b7cd1-f756-514e-95d6-f6fcb4d583ab', 'norrmalm', 'En grupp som håller ihop hela förvaltningen', 'Alla avdelningar vet vad de andra gör och vem som gör vad.', NULL, 'coordination', ARRAY['staff']::text[], ARRAY['Utse en deltagare per avdelning', 'Träffas minst en gång i kvartalet']::text[], '2026-11-21'),
  ('c4cd0968-0b7f-5a58-90da-39790319392e', 'norrmalm', 'Kontaktperson för den nationella stödtelefonen', 'Samtal som rör kommunen landar hos någon som kan ta vid.', NULL, 'concern', ARRAY['staff']::text[], ARRAY['Anmäl kontaktperson', 'Bestäm ersättare']::text[], '2026-11-21'),
  ('5c7c1698-e875-5614-ae45-2761517345c3', 'norrmalm', 'Ta frågan till ungdomsråd och pensionärsråd', 'De som berörs får säga sitt om trygghet och utsatthet.', 'general', 'democracy', ARRAY['children', 'adults', 'residents']::text[], '{}', '2026-11-21'),
  ('9f6d5a12-58a0-554c-be1e-9eee65e38fcd', 'norrmalm', 'Delta i gemensamma utbildningar', 'Kunskapen hålls aktuell utan att varje enhet ordnar egen kurs.', NULL, 'knowledge', ARRAY['staff']::text[], '{}', '2026-11-21'),
  ('01fea43b-d5e5-5075-a132-1adcacf0bcbb', 'norrmalm', 'Rutin mot värvning vid manifestationer', 'Vuxna finns på plats när grupper samlas och söker upp unga.', 'specific', 'places', ARRAY['children', 'staff']::text[], ARRAY['Polis och fält delar vad de vet inför helgen', 'Fältarbetare är på plats', 'Återkoppling till skolorna efteråt']::text[], '2026-11-21'),
  ('0b0ade12-f6bf-55b8-bc32-697475aff3a3', 'norrmalm', 'Lots för unga som kommit utan familj', 'Den unge hittar rätt i vardagen och blir mindre utsatt för värvning.', 'specific', 'support', ARRAY['children']::text[], '{}', '2026-11-21'),
  ('ace4adb4-66d3-5146-b626-a823868016c8', 'norrmalm', 'Överenskommelse med lokalpolisen', 'Det är skrivet vad parterna gör, när de träffas och vad de delar.', NULL, 'coordination', ARRAY['staff']::text[], ARRAY['Ta fram mål för perioden', 'Följ upp varje halvår']::text[], '2026-11-21'),
  ('ca145587-edfd-5d50-b981-548d7813bc94', 'norrmalm', 'Trygghetsråd för området', 'Fastighetsägare, polis, skola och kommun delar bild och prioriterar tillsammans.', NULL, 'coordination', ARRAY['staff', 'residents']::text[], '{}', '2026-11-21'),
  ('2d9182a6-d76d-530e-9d11-2c9ea122da01', 'norrmalm', 'Forum för fält, fritid, socialtjänst och polis', 'De som möter unga varje dag delar lägesbild och bestämmer vem som gör vad.', 'specific', 'coordination', ARRAY['staff']::text[], ARRAY['Träffas varannan vecka']::text[], '2026-11-21'),
  ('b701a700-2835-50e9-bdce-547e4700e149', 'norrmalm', 'Fältarbetare i grannområden samarbetar', 'Ungdomar rör sig över gränser, och det gör stödet också.', 'specific', 'coordination', ARRAY['staff']::text[], '{}', '2026-11-21'),
  ('c822bc1f-27d8-5a1a-bee4-cca451f79a72', 'norrmalm', 'Krisberedskap i hela förvaltningen', 'Varje enhet vet vad den gör om något händer.', NULL, 'places', ARRAY['staff']::text[], ARRAY['Uppdatera larmlistor', 'Öva en gång om året']::text[], '2026-11-21'),
  ('dc5bd45f-b43a-5a2f-a347-167691fed8a5', 'norrmalm', 'Klotter med hat borta inom ett dygn', 'Ingen ska behöva gå förbi hot och hat på väg till skolan.', NULL, 'places', ARRAY['residents']::text[], ARRAY['Avtala om tider med den som sanerar', 'Fotografera och rapportera före sanering']::text[], '2026-11-21'),
  ('4400a7f8-d533-5ead-8efa-63fbd4ea783a', 'norrmalm', 'Lägesbild med polisen varje halvår', 'Bilden hålls aktuell mellan de årliga besluten.', NULL, 'follow_up', ARRAY['staff']::text[], '{}', '2026-11-21'),
  ('6ef41a81-4cd0-571f-a54a-64cbafe68762', 'kalmar', 'Villkor när föreningar får bidrag', 'Stödet går till den som står bakom mänskliga rättigheter och jämställdhet.', 'general', 'democracy', ARRAY['associations']::text[], ARRAY['Skriv in villkoren i bidragsreglerna', 'Gör stickprov varje år']::text[], '2026-11-21'),
  ('7055f49e-e22b-5830-a69b-df59b5962c0e', 'kalmar', 'Villkor när lokaler hyrs ut', 'Kommunens lokaler används inte för att sprida våld och hat.', 'general', 'democracy', ARRAY['associations']::text[], ARRAY['Skriv in villkoren i hyresavtalet']::text[], '2026-11-21'),
  ('16698e99-09b7-5ba4-b6bf-4a15c28c8c48', 'kalmar', 'Prova en metod med stöd i forskning', 'Kommunen vet vad som fungerar innan något införs brett.', 'general', 'promotion', ARRAY['children']::text[], ARRAY['Välj metod och två skolor', 'Utvärdera efter ett läsår']::text[], '2026-11-21'),
  ('013f9bca-183d-5abd-a2c3-bd2eaa876120', 'kalmar', 'Hitta dem som behöver fördjupad utbildning', 'Rätt personer får mer kunskap, och de andra vet vem de kan fråga.', NULL, 'knowledge', ARRAY['staff']::text[], '{}', '2026-11-21'),
  ('21d6dbf2-c537-5a73-88fb-6f283852edbe', 'kalmar', 'Långsiktig plan för kompetens', 'Kunskapen finns kvar när medarbetare slutar.', NULL, 'knowledge', ARRAY['staff']::text[], ARRAY['Kartlägg behoven', 'Bestäm vad som ges varje år']::text[], '2026-11-21'),
  ('f2fac2a9-7ece-50d8-9394-017eb5a4c6cb', 'kalmar', 'Stöd på förfrågan och en samlad sida på intranätet', 'Verksamheter, politiker och föreningar får hjälp när frågan dyker upp.', NULL, 'knowledge', ARRAY['staff', 'associations']::text[], ARRAY['Bygg sidan', 'Utse den som håller den aktuell']::text[], '2026-11-21'),
  ('8141cd91-f3bb-522e-9854-38863cee431d', 'kalmar', 'Tid för samordning i en namngiven tjänst', 'Arbetet stannar inte av när vardagen tränger på.', NULL, 'coordination', ARRAY['staff']::text[], '{}', '2026-11-21'),
  ('5d867156-b720-584c-88a4-6c1b51680f54', 'kalmar', 'Berätta för brottsförebyggande rådet', 'Frågan blir en del av det arbete som redan finns.', NULL, 'coordination', ARRAY['staff']::text[], ARRAY['Stående punkt på rådets möten']::text[], '2026-11-21'),
  ('f1eaaaad-ed81-5795-8fa4-ee7505113f72', 'kalmar', 'Stödfunktion som enheter kan ringa', 'Den som är osäker får råd av strateg, socialtjänst, säkerhet och polis tillsammans.', 'specific', 'coordination', ARRAY['staff']::text[], ARRAY['Bestäm vilka som ingår', 'Fortbilda gruppen varje år']::text[], '2026-11-21'),
  ('919dfcf9-f565-54d5-9a57-af6a1848e8dc', 'kalmar', 'Lokala lägesbilder i den vanliga samordningen', 'Bilden tas fram där man redan träffas, och händelser utanför tas med.', NULL, 'follow_up', ARRAY['staff']::text[], '{}', '2026-11-21'),
  ('b25b3ce1-d33f-5d30-b880-046f050889c8', 'kalmar', 'Starkare föreningsliv där få är med', 'Fler har ett sammanhang och någon att prata med.', 'general', 'civil_society', ARRAY['associations']::text[], ARRAY['Se var deltagandet är lågt', 'Rikta stöd dit']::text[], '2026-11-21'),
  ('4179878c-7b12-5740-b4f3-cfbc6cfca5c0', 'kalmar', 'Nätverk med föreningar och samfund', 'Det finns förtroende innan något händer.', 'general', 'civil_society', ARRAY['associations']::text[], ARRAY['Bjud in till två träffar om året']::text[], '2026-11-21'),
  ('46fd1155-56f4-5bda-bb35-c6ee6faffed8', 'kalmar', 'Tydlig information om vart man vänder sig', 'Anhöriga och grannar hittar rätt på en minut.', 'general', 'concern', ARRAY['residents', 'parents']::text[], ARRAY['Skriv sidan på lättläst svenska', 'Översätt till de språk som behövs']::text[], '2026-11-21'),
  ('48201f2a-b878-548e-8db2-32451d7326a1', 'kalmar', 'Mer föräldrastöd genom samverkan', 'Fler föräldrar nås, tidigare.', 'general', 'promotion', ARRAY['parents']::text[], '{}', '2026-11-21'),
  ('3162d412-c3be-5af7-a971-29d77444e5fa', 'kalmar', 'Riktade insatser där lägesbilden visar behov', 'Stödet hamnar där det behövs i stället för lika överallt.', 'specific', 'promotion', ARRAY['children']::text[], '{}', '2026-11-21'),
  ('44418812-d1e4-5b16-82eb-cb2379205221', 'kalmar', 'Skola, socialtjänst, polis och fritid i fast samverkan', 'Ingen ung person faller mellan stolarna.', 'specific', 'coordination', ARRAY['children', 'staff']::text[], ARRAY['Utse samordnare', 'Bestäm mötestider och hur samtycke hämtas']::text[], '2026-11-21'),
  ('027debef-0768-58db-b4c9-553c0d09ce91', 'kalmar', 'Rutin för orosanmälan i alla enheter', 'Den som misstänker att ett barn far illa anmäler genast.', 'specific', 'concern', ARRAY['staff']::text[], ARRAY['Gå igenom rutinen på arbetsplatsträff', 'Lägg blanketten där alla hittar den']::text[], '2026-11-21'),
  ('0b4b79ef-9b25-5fe4-adc6-4c1914abd8d3', 'orebro', 'Strategisk funktion för samordning', 'En funktion leder, stödjer och är kontakt utåt för hela kommunen.', NULL, 'coordination', ARRAY['staff']::text[], '{}', '2026-11-21'),
  ('e8d2ce7c-e85e-50e1-bbf4-5ec53b0f547b', 'orebro', 'Frågan in i överenskommelsen med polisen', 'Arbetet följs upp tillsammans med annat brottsförebyggande arbete.', NULL, 'coordination', ARRAY['staff']::text[], '{}', '2026-11-21'),
  ('da27519b-bd93-5a1b-8b66-7c00b5d3060b', 'orebro', 'Särskild samverkan när någon kommer hem', 'Myndigheterna vet vem som gör vad när en person återvänder från en stridande miljö.', 'individual', 'support', ARRAY['leavers']::text[], ARRAY['Kartlägg vilka myndigheter som berörs', 'Ta fram en handlingsordning']::text[], '2026-11-21'),
  ('5e892547-d63c-58e7-aba3-747185261ac3', 'orebro', 'Partnerskap i bostadsområden', 'De som bor och verkar i området samordnar sina insatser.', 'specific', 'coordination', ARRAY['residents']::text[], '{}', '2026-11-21'),
  ('e20bd746-9658-5c94-824f-25b88461b823', 'orebro', 'Första utbildning tillsammans med polisen', 'Alla i de viktigaste grupperna får samma grund.', NULL, 'knowledge', ARRAY['staff']::text[], ARRAY['Prioritera grupper med förvaltningarna']::text[], '2026-11-21'),
  ('f3fa0e6e-e1e0-5253-8f76-baf4b0821153', 'orebro', 'Bjud in de kommunala bolagen', 'Vaktmästare och bovärdar ser sådant som andra missar.', NULL, 'knowledge', ARRAY['staff']::text[], '{}', '2026-11-21'),
  ('0872fc69-d122-5746-9384-49700bee77ec', 'orebro', 'Elevstödjare med fler språk', 'Eleverna har någon att gå till som de känner igen sig i.', 'specific', 'promotion', ARRAY['children']::text[], ARRAY['Rekrytera med bredd i språk och kön', 'Ge handledning']::text[], '2026-11-21'),
  ('fb91a7c5-b2d2-5161-8297-3fcd97271f24', 'orebro', 'Lär av andra städer', 'Kommunen prövar det som redan har fungerat någon annanstans.', 'general', 'knowledge', ARRAY['staff']::text[], ARRAY['Välj två städer att utbyta erfarenheter med']::text[], '2026-11-21'),
  ('145aa9e8-b72b-5d62-a8b4-142747204084', 'orebro', 'Varje förvaltning avsätter resurser', 'Planen blir gjord och inte bara beslutad.', NULL, 'democracy', ARRAY['staff']::text[], '{}', '2026-11-21'),
  ('2c60d921-c6a4-5ea3-a554-018881303d1f', 'joint_plan', 'Arbetet drivs i det brottsförebyggande rådet', 'Ett forum som redan finns får ansvaret, och träffas minst fyra gånger om året.', NULL, 'coordination', ARRAY['staff']::text[], ARRAY['Lägg fast årets möten']::text[], '2026-11-21'),
  ('4dd28862-4737-5431-b39c-d6fe06d3ee91', 'joint_plan', 'Trygghetsvandringar', 'De som bor på platsen pekar ut vad som känns otryggt, och får se att det åtgärdas.', 'general', 'places', ARRAY['residents']::text[], ARRAY['Välj platser', 'Redovisa vad som blev gjort']::text[], '2026-11-21'),
  ('61de63e4-19b7-5fe3-b78c-abdee7d3f101', 'joint_plan', 'Möten med dem som driver asylboenden', 'Oro och rykten tas upp tidigt, tillsammans med dem det gäller.', NULL, 'coordination', ARRAY['staff', 'adults']::text[], '{}', '2026-11-21'),
  ('b97bfcd3-37af-57a5-8da7-3f464b277c3a', 'joint_plan', 'Lägesbild som täcker alla miljöer', 'Ingen miljö glöms bort för att en annan syns mer.', NULL, 'follow_up', ARRAY['staff']::text[], ARRAY['Gå igenom miljöerna en för en med polisen']::text[], '2026-11-21'),
  ('a9cd7efc-b256-54cb-8c60-3405cce97dc3', 'joint_plan', 'Skriv ned vem som ansvarar för vad', 'Den som undrar hittar svaret på en sida.', NULL, 'follow_up', ARRAY['staff']::text[], '{}', '2026-11-21'),
  ('91a3e07b-ee4c-5df2-bce1-7ff1e07df3be', 'joint_plan', 'Löpande dialog med idrott och samfund', 'Kontakten finns även när inget har hänt.', 'general', 'civil_society', ARRAY['associations']::text[], '{}', '2026-11-21'),
  ('e9d430ef-b1ce-5477-a531-62d482127893', 'joint_plan', 'Sprid information om stödtelefonen', 'Den som är orolig för någon närstående vet vart man ringer.', 'general', 'concern', ARRAY['residents', 'parents']::text[], ARRAY['Affischer där människor väntar', 'Länk på webbplatsen']::text[], '2026-11-21'),
  ('1517505b-a266-5102-bff4-0be53c96329f', 'joint_plan', 'Se personen och inte bara åsikterna', 'Stödet skapar sammanhang och mening för just den personen.', 'individual', 'support', ARRAY['children', 'adults']::text[], '{}', '2026-11-21'),
  ('a1911020-01c8-5bc8-bd7f-a16f284b5195', 'joint_plan', 'Pröva varje åtgärd mot genusperspektivet', 'Åtgärden når både flickor och pojkar, kvinnor och män.', NULL, 'follow_up', ARRAY['staff']::text[], ARRAY['Lägg en fråga i mallen för åtgärder']::text[], '2026-11-21'),
  ('683f625f-b7bb-5d32-8ee6-bad61e15587f', 'joint_plan', 'Följ upp i den ordinarie uppföljningen', 'Uppföljningen blir av, utan ett eget system vid sidan av.', NULL, 'follow_up', ARRAY['staff']::text[], '{}', '2026-11-21');
