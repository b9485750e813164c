/** Who may do what: people and their roles, gateways and their keys, and the trail of who changed what. */
package org.orderly.security;
