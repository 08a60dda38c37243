/** Cases: the points on which sources may differ, with readings, kinds, grades, silence and independence. */
@NullMarked
package org.kaoyi.claims.cases;

import org.jspecify.annotations.NullMarked;
