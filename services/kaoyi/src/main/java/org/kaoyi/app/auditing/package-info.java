/** Audits of text files, as builds and people use them: which gaps are accepted, and how the outcome is told. */
@NullMarked
package org.kaoyi.app.auditing;

import org.jspecify.annotations.NullMarked;
