/** Personal tokens as they are written and kept. */
package org.kaoyi.readingroom.access.token;
