/** Reading of dates: EDTF, and dates as people write them. */
@NullMarked
package org.kaoyi.claims.value.date;

import org.jspecify.annotations.NullMarked;
