/** The pages as a person sees and uses them: in Chromium, on the demonstration, served once for the whole build. */
@org.jspecify.annotations.NullMarked
package org.kaoyi.app.browser;
