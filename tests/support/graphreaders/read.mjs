// What the programs that people use make of an exported graph: `node read.mjs FILE.mmd|FILE.drawio`
// prints, as JSON, its hosts by key with their labels, its edges and how many groups it has.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { JSDOM } from "jsdom";

const { window } = new JSDOM("<!DOCTYPE html><body></body>");
const { document, DOMParser, XMLSerializer } = window;
Object.assign(globalThis, { window, document, DOMParser, XMLSerializer });
Object.defineProperty(globalThis, "navigator", {
  value: { userAgent: "node", appName: "Netscape", appVersion: "5", platform: "any" },
  configurable: true,
});

async function readMermaid(text) {
  const { default: mermaid } = await import("mermaid");
  mermaid.initialize({ startOnLoad: false, maxEdges: 1e6, maxTextSize: 1e9 });
  await mermaid.parse(text);
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  const hosts = {};
  for (const vertex of db.getVertices().values()) hosts[vertex.id] = vertex.text;
  const edges = db.getEdges().map(({ start, end, text: label }) => [start, end, label]);
  return { hosts, edges, groups: db.getSubGraphs().length };
}

function readDrawio(text) {
  const mx = createRequire(import.meta.url)("mxgraph")({
    mxLoadResources: false,
    mxLoadStylesheets: false,
  });
  // The codec finds classes by their names.
  const { mxGraphModel, mxGeometry, mxCell, mxPoint } = mx;
  Object.assign(window, { mxGraphModel, mxGeometry, mxCell, mxPoint });
  Object.assign(globalThis, { mxGraphModel, mxGeometry, mxCell, mxPoint });
  const node = mx.mxUtils.parseXml(text).getElementsByTagName("mxGraphModel")[0];
  const model = new mxGraphModel();
  new mx.mxCodec(node.ownerDocument).decode(node, model);
  const cells = Object.values(model.cells);
  const hosts = {};
  for (const cell of cells)
    if (cell.vertex && cell.id.startsWith("host-")) hosts[cell.id] = cell.value.getAttribute("label");
  const edges = cells
    .filter((cell) => cell.edge)
    .map((cell) => [cell.source.id, cell.target.id, cell.value.getAttribute("ports")]);
  return { hosts, edges, groups: cells.filter((cell) => cell.id.startsWith("zone-")).length };
}

const [file] = process.argv.slice(2);
const text = readFileSync(file, "utf8");
const read = file.endsWith(".mmd") ? await readMermaid(text) : readDrawio(text);
console.log(JSON.stringify(read));
process.exit(0);
