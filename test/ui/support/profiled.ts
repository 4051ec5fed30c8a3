// Reports that say more of Maulvi Ihsanullah, of whom samples/bajaur tells.

export const STRIKE = `Emir of Jamaat-e-Sabiqun reported killed in Kunar

KHAR, March 3, 2019 — Maulvi Ihsanullah, the emir of Jamaat-e-Sabiqun (JeS), was killed in a drone strike in Kunar province on Friday, according to a security official in Khar. His deputy, Mufti Sarbaz, was wounded.

Ihsanullah is a cleric by training and once ran the group’s school in Mamund. The Inter-Services Public Relations did not confirm the strike.
`;
export const DENIAL = `Group releases message of its leader

PESHAWAR, March 19, 2019 — Maulvi Ihsanullah, the emir of Jamaat-e-Sabiqun, is alive, a spokesman for the group said on Tuesday. Abdul Bari Bajauri denied that Ihsanullah was killed in Kunar.

In the message, Ihsanullah threatened the Frontier Corps and the Levies.
`;
