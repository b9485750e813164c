/** Where things were: stays of an asset, what was in a zone at a time, and the track to replay. */
package org.orderly.location.history;
