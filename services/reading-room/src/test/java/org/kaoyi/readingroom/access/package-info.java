/** Who may do what, tried by every role on every route. */
package org.kaoyi.readingroom.access;
