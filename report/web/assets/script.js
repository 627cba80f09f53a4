"use strict";
// Keys for the workbench, and lists that change without a reload. Every page
// works without this file.
