import { VenueProposal } from '../../src/hosting/venue-proposal.entity.js';
import { Venues } from '../../src/hosting/venues.service.js';
import { Event } from '../../src/programme/event.entity.js';
import { Events } from '../../src/programme/events.service.js';
import type { Answer, Browser } from '../support/browser.js';
import { formOf } from '../support/browser.js';
import { World } from '../support/world.js';
import { field, forgetHosting, hall, proposed, venueOfLaunch } from './hosting.js';

describe('two members of the committee who decide on a venue at once', () => {
  let world: World;
  let host: Browser;
  let members: Browser[];
  beforeAll(async () => {
    world = await World.open();
    host = await world.signedIn('anBien');
    members = [await world.signedIn('committee'), await world.signedIn('tinhDoan')];
  });
  afterEach(async () => {
    world.withTurns();
    Reflect.deleteProperty(world.get(Events), 'setVenue');
    Reflect.deleteProperty(world.get(Venues), 'close');
    await forgetHosting(world);
  });
  afterAll(() => world.close());

  it('choose one of two places: the other member is told, and the event says the one', async () => {
    expect(await raceOfPlaces()).toMatchObject({ answers: [303, 409], isConsistent: true });
  });

  it('choose one also when SQLite no longer takes turns', async () => {
    world.withoutTurns();
    expect((await raceOfPlaces()).answers).toEqual([303, 409]);
  });

  it('would both be told that theirs was chosen, if neither the event nor the place were looked at in the writing', async () => {
    world.withoutTurns();
    writeWithoutLooking();
    expect((await raceOfPlaces()).answers).toEqual([303, 303]);
  });

  it('make one decision on the same place: chosen or given back, and the event accordingly', async () => {
    const path = await proposed(world, host);
    const page = await members[0]!.get(path);
    const sent = await Promise.all([
      members[0]!.post(`${path}/acceptance`, formOf(page.text, `${path}/acceptance`).fields),
      members[1]!.post(`${path}/return`, { answer: 'Xa quá.' }),
    ]);
    const [{ state } = { state: 'none' }] = await world.database.of(VenueProposal).find();
    expect(statuses(sent)).toEqual([303, 409]);
    expect([state, (await venueOfLaunch(world)) !== '']).toEqual(
      sent[0].status === 303 ? ['accepted', true] : ['returned', false],
    );
  });

  /** Each member has opened the page of one place before either decides. */
  async function raceOfPlaces() {
    const paths = [await proposed(world, host, hall), await proposed(world, host, field)];
    const forms = await Promise.all(
      paths.map(async (path, index) => formOf((await members[index]!.get(path)).text, `${path}/acceptance`)),
    );
    const sent = await Promise.all(
      forms.map(({ action, fields }, index) => members[index]!.post(action, fields)),
    );
    const accepted = await world.database.of(VenueProposal).findBy({ state: 'accepted' });
    const venue = await venueOfLaunch(world);
    const isConsistent = accepted.length === 1 && venue.startsWith(accepted[0]!.name);
    return { answers: statuses(sent), isConsistent };
  }

  function writeWithoutLooking(): void {
    const setVenue = (slug: string, _version: number, venue: string) =>
      world.database.of(Event).update({ slug }, { venue });
    const close = (_person: unknown, { id }: VenueProposal, { state }: Pick<VenueProposal, 'state'>) =>
      world.database.of(VenueProposal).update({ id }, { state });
    Object.assign(world.get(Events), { setVenue });
    Object.assign(world.get(Venues), { close });
  }
});

function statuses(sent: Answer[]): number[] {
  return sent.map(({ status }) => status).sort();
}
