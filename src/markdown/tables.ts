// Tables scroll sideways in a container of their own, and say how cells align without a style.
import type { HastElement, HastPluginDefinition } from './parse.ts';

const ALIGNMENT = /text-align:\s*(left|center|right)/;

/** Wraps each table, and turns the style of cells into `data-align`. */
export const tablesPlugin: HastPluginDefinition = {
  name: 'viva-tables',
  element: [
    {
      filter: ['table'],
      visit(node, context) {
        const heads = headCells(node).map((cell) => context.textContent(cell).trim());
        const properties = {
          className: ['table'],
          role: 'group',
          tabIndex: 0,
          ariaLabel: `Table: ${heads.join(', ')}`,
        };
        context.wrapNode(node, { type: 'element', tagName: 'div', properties, children: [] });
      },
    },
    {
      filter: ['th', 'td'],
      visit(node, context) {
        const align = ALIGNMENT.exec(String(node.properties.style ?? ''))?.[1] ?? node.properties.align;
        context.setProperty(node, 'style', null);
        context.setProperty(node, 'align', null);
        if (align) context.setProperty(node, 'dataAlign', align);
      },
    },
  ],
};

function headCells(node: Readonly<HastElement>): HastElement[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === 'th' ? [child] : headCells(child);
  });
}
