/** What the reports of a whole run bear out, read when all its tests have ended. */
package org.kaoyi.app.testreports;
