/** The program as its users meet it: verbs, processes, exit codes, on a real PostgreSQL. */
package org.kaoyi.app.wholeway;
