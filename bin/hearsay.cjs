#!/usr/bin/env node
// The installed command. Written for any Node, so that an old one is told what it lacks and does not trip over syntax.
"use strict";

if (Number.parseInt(process.versions.node, 10) < 24) {
  process.stderr.write("hearsay needs Node 24 or newer; this is Node " + process.versions.node + ".\n");
  process.exitCode = 2;
} else {
  require("node:module").enableCompileCache();
  void import("../dist/command/main.js");
}
