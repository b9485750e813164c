/** The places of a hospital: sites, buildings, floors, zones, passages and readers, drawn in metres and kept as one plan. */
package org.orderly.location.plan;
