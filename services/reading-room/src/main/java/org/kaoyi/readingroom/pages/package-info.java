/** Pages for people: server-rendered, in four languages, each with a JSON twin at the same address. */
@NullMarked
package org.kaoyi.readingroom.pages;

import org.jspecify.annotations.NullMarked;
