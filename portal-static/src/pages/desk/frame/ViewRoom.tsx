import { Component, type ComponentChildren, type ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Skeleton } from '../../../components/StateMessage/StateMessage.tsx';
import type { View } from '../views.ts';
import { titleOf } from './DeskMenu.tsx';
import { Broken } from './Obstacles.tsx';

interface Loaded {
  readonly view: View;
  readonly content?: ComponentType;
}

/** The room in which a view is drawn once it has arrived. Another view, or the same of another thing, starts anew. */
export function ViewRoom({ view, thing }: { view: View; thing: string }) {
  const [loaded, setLoaded] = useState<Loaded>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let there = true;
    view.load().then(
      (room) => there && setLoaded({ view, content: room.default }),
      () => there && setLoaded({ view }),
    );
    return () => {
      there = false;
    };
  }, [view, attempt]);
  if (loaded?.view !== view)
    return (
      <div class="stack">
        <h1>{titleOf(view)}</h1>
        <Skeleton rows={6} />
      </div>
    );
  const { content: Content } = loaded;
  if (!Content)
    return (
      <Broken
        again={() => {
          setLoaded(undefined);
          setAttempt(attempt + 1);
        }}
      />
    );
  return (
    <Fuse key={`${view.name} ${thing}`}>
      <Content />
    </Fuse>
  );
}

/** Keeps a view that breaks from taking the whole desk with it. */
class Fuse extends Component<{ children: ComponentChildren }, { error?: string }> {
  override state: { error?: string } = {};

  static override getDerivedStateFromError(error: unknown): { error: string } {
    return { error: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return <Broken error={error} again={() => location.reload()} />;
  }
}
