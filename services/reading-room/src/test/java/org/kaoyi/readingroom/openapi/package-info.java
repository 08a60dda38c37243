/** The description of the REST interface (OpenAPI 3.1), drawn from the controllers and compared with the one that is checked in. */
package org.kaoyi.readingroom.openapi;
