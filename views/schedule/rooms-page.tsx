import type { Event } from '../../src/programme/event.entity.js';
import { roomAnswers } from '../../src/schedule/draft/room-answers.js';
import type { Room } from '../../src/schedule/schedule.entity.js';
import { roomNameLength } from '../../src/schedule/schedule-words.js';
import { VersionField } from '../setup/version-field.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { TextField } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import { emptyForm } from '../ui/form-state.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { DataTable } from '../ui/table.js';
import { draftCrumbs, roomPath, roomsPath } from './paths.js';

interface RoomsPageProps {
  event: Event;
  rooms: Room[];
  /** The form that came back, if one did. */
  form: FormState;
}

/** Where an event takes place. */
export function RoomsPage({ event, rooms, form }: RoomsPageProps) {
  const t = useText();
  const title = t('schedule.room.title');
  return (
    <Layout title={title} crumbs={draftCrumbs(event, t, title)} hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={[event.venue, event.place].filter(Boolean).join(', ')} />
      {rooms.length === 0 ? (
        <EmptyState title={t('schedule.room.none')} text={t('schedule.room.none-text')} />
      ) : (
        <DataTable
          hideCaption
          caption={title}
          rows={rooms}
          rowKey={({ id }) => id}
          columns={[
            { heading: t('schedule.room.name'), cell: (room) => <a href={roomPath(room)}>{room.name}</a> },
            {
              heading: t('schedule.room.capacity'),
              numeric: true,
              cell: ({ capacity }) => capacity ?? '–',
            },
          ]}
        />
      )}
      <Card title={t('schedule.room.add')}>
        <PostForm action={roomsPath(event)}>
          <VersionField form={emptyForm} />
          <RoomFields form={form} />
          <Button>{t('schedule.room.save')}</Button>
        </PostForm>
      </Card>
    </Layout>
  );
}

/** One room, to be renamed or taken away. */
export function RoomPage({ event, room, form }: { event: Event; room: Room; form: FormState }) {
  const t = useText();
  const shown = { ...form, values: { ...roomAnswers(room), ...form.values } };
  return (
    <Layout title={room.name} crumbs={draftCrumbs(event, t, room.name)} hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} />
      <PageHeading title={room.name} />
      <PostForm action={roomPath(room)} method="PUT">
        <VersionField form={shown} />
        <RoomFields form={shown} />
        <Button>{t('schedule.room.save')}</Button>
      </PostForm>
      <PostForm action={roomPath(room)} method="DELETE">
        <Button kind="danger">{t('schedule.room.remove')}</Button>
      </PostForm>
    </Layout>
  );
}

function RoomFields({ form }: { form: FormState }) {
  const t = useText();
  return (
    <>
      <TextField
        form={form}
        name="name"
        label={t('schedule.room.name')}
        maxLength={roomNameLength}
        autocomplete="off"
      />
      <TextField
        optional
        form={form}
        name="capacity"
        label={t('schedule.room.capacity')}
        hint={t('schedule.room.capacity-hint')}
        width={5}
        inputmode="numeric"
        autocomplete="off"
      />
    </>
  );
}
