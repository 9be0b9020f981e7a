import { follow } from '../../../route/route.ts';
import { deskHref } from '../deskHref.ts';
import { holds, viewer } from '../viewer.ts';
import { groups, type View, views } from '../views.ts';
import { type DeskWord, t } from '../words.ts';

/** What a view is called. */
export const titleOf = (view: Pick<View, 'name'>): string => t(`view.${view.name}` as DeskWord);

/** The views that an account finds in the menu. */
export const menuFor = (who = viewer.value): readonly View[] =>
  views.filter(({ menu, roles }) => menu && holds(who, roles));

/** Views by group; a group without any is left out. */
export function DeskMenu({ current, onFollow }: { current: View | undefined; onFollow: () => void }) {
  const all = menuFor();
  const shown = current && !current.menu ? all.find(({ group }) => group === current.group) : current;
  return (
    <ul class="desk-groups">
      {groups.map((group) => {
        const members = all.filter((view) => view.group === group);
        if (members.length === 0) return null;
        return (
          <li key={group}>
            <p class="desk-group" id={`group-${group}`}>
              {t(`group.${group}`)}
            </p>
            <ul aria-labelledby={`group-${group}`}>
              {members.map((view) => (
                <li key={view.name}>
                  <a
                    href={deskHref(view.name)}
                    aria-current={view === current ? 'page' : view === shown ? 'true' : undefined}
                    onClick={(event) => {
                      follow(event);
                      onFollow();
                    }}
                  >
                    {titleOf(view)}
                  </a>
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}
