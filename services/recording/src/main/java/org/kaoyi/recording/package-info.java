/** The write side: one package a use case, drafting of domain objects from cells, import of tables, and coding rules. */
@NullMarked
package org.kaoyi.recording;

import org.jspecify.annotations.NullMarked;
