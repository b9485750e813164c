/** Finding equipment: the nearest usable unit by walking distance, where one is, what was where and when. */
package org.orderly.location.find;
