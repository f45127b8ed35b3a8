/**
 * The most slots that any assignment fills, by Dinic's maximum flow: source → inspector (cap) → inspector at an entity (1) → slot (1)
 * → sink. It knows nothing of searches, orders or seeds.
 */

interface Edge {
  readonly to: number;
  readonly back: number;
  room: number;
}

export class FlowNetwork {
  readonly #edges: Edge[][] = [];

  node(): number {
    this.#edges.push([]);
    return this.#edges.length - 1;
  }

  join(from: number, to: number, room: number): void {
    const there = this.#edges[from] as Edge[];
    const back = this.#edges[to] as Edge[];
    there.push({ to, back: back.length, room });
    back.push({ to: from, back: there.length - 1, room: 0 });
  }

  /** The maximum flow; the network is used up. */
  flow(source: number, sink: number): number {
    let total = 0;
    for (let levels = this.#levels(source); (levels[sink] as number) >= 0; levels = this.#levels(source)) {
      for (let pushed = this.#push(source, sink, Number.MAX_SAFE_INTEGER, levels); pushed > 0; ) {
        total += pushed;
        pushed = this.#push(source, sink, Number.MAX_SAFE_INTEGER, levels);
      }
    }
    return total;
  }

  #levels(source: number): number[] {
    const levels = this.#edges.map(() => -1);
    levels[source] = 0;
    const queue = [source];
    for (let head = 0; head < queue.length; head++) {
      const from = queue[head] as number;
      for (const { to, room } of this.#edges[from] as Edge[]) {
        if (room === 0 || (levels[to] as number) >= 0) continue;
        levels[to] = (levels[from] as number) + 1;
        queue.push(to);
      }
    }
    return levels;
  }

  #push(from: number, sink: number, most: number, levels: number[]): number {
    if (from === sink) return most;
    for (const edge of this.#edges[from] as Edge[]) {
      if (edge.room === 0 || levels[edge.to] !== (levels[from] as number) + 1) continue;
      const pushed = this.#push(edge.to, sink, Math.min(most, edge.room), levels);
      if (pushed === 0) continue;
      edge.room -= pushed;
      const back = (this.#edges[edge.to] as Edge[])[edge.back] as Edge;
      back.room += pushed;
      return pushed;
    }
    levels[from] = -1;
    return 0;
  }
}

/** The most slots that can be filled at once. `caps` by inspector; `slots` by entity, then by place, the inspectors eligible. */
export function mostFilled(caps: readonly number[], slots: readonly (readonly (readonly number[])[])[]): number {
  const network = new FlowNetwork();
  const [source, sink] = [network.node(), network.node()];
  const people = caps.map((cap) => {
    const node = network.node();
    network.join(source, node, cap);
    return node;
  });
  for (const entity of slots) {
    const here = new Map<number, number>();
    for (const eligible of entity) {
      const slot = network.node();
      network.join(slot, sink, 1);
      for (const inspector of eligible) {
        const node = here.get(inspector) ?? network.node();
        if (!here.has(inspector)) network.join(people[inspector] as number, node, 1);
        here.set(inspector, node);
        network.join(node, slot, 1);
      }
    }
  }
  return network.flow(source, sink);
}
