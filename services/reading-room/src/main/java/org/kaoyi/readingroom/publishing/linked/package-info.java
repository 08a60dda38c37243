/** The ledger as linked data, for programs that know PROV-O and Web Annotation and not us. */
@NullMarked
package org.kaoyi.readingroom.publishing.linked;

import org.jspecify.annotations.NullMarked;
