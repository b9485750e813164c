/** What every door has in common: problems (RFC 9457), pages, and versions that keep two writers apart. */
package org.orderly.http;
