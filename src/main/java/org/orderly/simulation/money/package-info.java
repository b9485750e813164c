/** The demo hospital's money: baselines, hire, requests and past savings that are made up, told through the public doors. */
package org.orderly.simulation.money;
