// One way to say to ears what a part of a page is, for both targets: templates say `role`, as browsers do, and the
// build makes of it what the target understands. npm run check:mp looks whether it arrived.
import type { AttributeNode, ElementNode, NodeTransform } from '@vue/compiler-core';

// Of @vue/compiler-core's NodeTypes, a const enum that no build can import.
const ELEMENT = 1;
const TEXT = 2;
const ATTRIBUTE = 6;
const DIRECTIVE = 7;

/** What is tapped, as browsers and screen readers know it; with these roles it takes the keyboard too. */
const TAPPED = new Set(['button', 'link', 'checkbox', 'radio', 'tab', 'switch']);

/** A change of these is read out without being looked for. */
const LIVE: Record<string, string> = { status: 'polite', alert: 'assertive' };

type Part = Parameters<NodeTransform>[0];
const isElement = (node: Part): node is ElementNode => (node.type as number) === ELEMENT;

function named({ props }: ElementNode, wanted: string): ElementNode['props'][number] | undefined {
  return props.find(
    (prop) =>
      (prop.type === ATTRIBUTE && prop.name === wanted) ||
      (prop.type === DIRECTIVE &&
        prop.name === 'bind' &&
        prop.arg?.type === 4 &&
        prop.arg.content === wanted),
  );
}

function word(node: ElementNode, name: string): string | undefined {
  const found = named(node, name);
  return found?.type === ATTRIBUTE ? found.value?.content : undefined;
}

function add(node: ElementNode, name: string, content: string): void {
  if (!named(node, name)) {
    const { loc } = node;
    const value = { type: TEXT, content, loc };
    node.props.push({ type: ATTRIBUTE, name, nameLoc: loc, value, loc } as AttributeNode);
  }
}

function rename(node: ElementNode, from: string, to: string): void {
  const found = named(node, from);
  if (found?.type === ATTRIBUTE) {
    found.name = to;
  } else if (found?.type === DIRECTIVE && found.arg?.type === 4) {
    found.arg.content = to;
  }
}

/** WeChat calls it `aria-role`, and reads out what changes only where it is told to. */
export const forWeChat: NodeTransform = (node) => {
  if (!isElement(node)) {
    return;
  }
  const live = LIVE[word(node, 'role') ?? ''];
  if (live) {
    add(node, 'aria-live', live);
  }
  rename(node, 'role', 'aria-role');
};

/** The framework's button is an element of its own, which no browser knows: it is told, and takes the keyboard. */
export const forBrowsers: NodeTransform = (node) => {
  if (!isElement(node)) {
    return;
  }
  if (node.tag === 'button') {
    add(node, 'role', 'button');
  }
  if (TAPPED.has(word(node, 'role') ?? '') && /^[a-z-]+$/.test(node.tag)) {
    add(node, 'tabindex', '0');
  }
};
