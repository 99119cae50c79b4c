// Code generated - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package testbindings

import (
	"context"
	"errors"
	"math/big"
	"strings"
	"time"

	ethereum "github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/event"
)

// Reference imports to suppress errors if they are not otherwise used.
var (
	_ = errors.New
	_ = big.NewInt
	_ = strings.NewReader
	_ = ethereum.NotFound
	_ = bind.Bind
	_ = common.Big1
	_ = types.BloomLookup
	_ = event.NewSubscription
	_ = abi.ConvertType
	_ = time.Tick
	_ = context.Background
)

// ClaimState is an auto generated low-level Go binding around an user-defined struct.
type ClaimState struct {
	Status        uint8
	Committed     bool
	PostedAt      uint64
	PostedBlock   uint64
	OpenDemands   uint32
	Deadline      uint64
	DeadlineBlock uint64
	TraceRoot     [32]byte
}

// Model is an auto generated low-level Go binding around an user-defined struct.
type Model struct {
	Version         uint32
	Inputs          uint32
	Constants       uint32
	Instructions    uint32
	Outputs         uint32
	Operations      uint64
	InstructionRoot [32]byte
	ValueRoot       [32]byte
	SpecHash        [32]byte
}

// NodeState is an auto generated low-level Go binding around an user-defined struct.
type NodeState struct {
	DemandedAt    uint64
	DemandedBlock uint64
	RevealedAt    uint64
	RevealedBlock uint64
	UsedD         uint64
	UsedR         uint64
	Size          uint64
	Demander      common.Address
	Escrow        *big.Int
}

// Params is an auto generated low-level Go binding around an user-defined struct.
type Params struct {
	Window         uint64
	Censorship     uint64
	MinMove        uint64
	ReplayBase     uint64
	ReplayMax      uint64
	ReplayRate     uint64
	BlockTime      uint64
	MinBond        *big.Int
	BaseFeeFloor   uint64
	EscrowMultiple uint16
}

// ClockHarnessMetaData contains all meta data concerning the ClockHarness contract.
var ClockHarnessMetaData = &bind.MetaData{
	ABI: "[{\"inputs\":[{\"components\":[{\"internalType\":\"uint64\",\"name\":\"window\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"censorship\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"minMove\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"replayBase\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"replayMax\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"replayRate\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"blockTime\",\"type\":\"uint64\"},{\"internalType\":\"uint128\",\"name\":\"minBond\",\"type\":\"uint128\"},{\"internalType\":\"uint64\",\"name\":\"baseFeeFloor\",\"type\":\"uint64\"},{\"internalType\":\"uint16\",\"name\":\"escrowMultiple\",\"type\":\"uint16\"}],\"internalType\":\"structParams\",\"name\":\"p\",\"type\":\"tuple\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"claimId\",\"type\":\"bytes32\"}],\"name\":\"ClaimNotLive\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"balance\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"InsufficientBalance\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"MalformedParams\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NothingToWithdraw\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"OnlyAccount\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"PaymentFailed\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ReentrancyGuardReentrantCall\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"TooLate\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Deposited\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Withdrawn\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"BURN\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"balanceOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"claimId\",\"type\":\"bytes32\"}],\"name\":\"claimState\",\"outputs\":[{\"components\":[{\"internalType\":\"enumStatus\",\"name\":\"status\",\"type\":\"uint8\"},{\"internalType\":\"bool\",\"name\":\"committed\",\"type\":\"bool\"},{\"internalType\":\"uint64\",\"name\":\"postedAt\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"postedBlock\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"openDemands\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"deadlineBlock\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"traceRoot\",\"type\":\"bytes32\"}],\"internalType\":\"structClaimState\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"}],\"name\":\"demandPrice\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"baseFee\",\"type\":\"uint256\"}],\"name\":\"demandPriceAt\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint40\",\"name\":\"posted\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"postedBlock\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"revealed\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"revealedBlock\",\"type\":\"uint40\"},{\"internalType\":\"uint24\",\"name\":\"usedD\",\"type\":\"uint24\"}],\"name\":\"demandUse\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"deposit\",\"outputs\":[],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"second\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"number\",\"type\":\"uint256\"}],\"name\":\"expired\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint40\",\"name\":\"posted\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"postedBlock\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"revealed\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"revealedBlock\",\"type\":\"uint40\"},{\"internalType\":\"uint24\",\"name\":\"usedD\",\"type\":\"uint24\"}],\"name\":\"later\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"claimId\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"hash\",\"type\":\"bytes32\"}],\"name\":\"nodeState\",\"outputs\":[{\"components\":[{\"internalType\":\"uint64\",\"name\":\"demandedAt\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"demandedBlock\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"revealedAt\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"revealedBlock\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"usedD\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"usedR\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"size\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"demander\",\"type\":\"address\"},{\"internalType\":\"uint128\",\"name\":\"escrow\",\"type\":\"uint128\"}],\"internalType\":\"structNodeState\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"params\",\"outputs\":[{\"components\":[{\"internalType\":\"uint64\",\"name\":\"window\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"censorship\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"minMove\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"replayBase\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"replayMax\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"replayRate\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"blockTime\",\"type\":\"uint64\"},{\"internalType\":\"uint128\",\"name\":\"minBond\",\"type\":\"uint128\"},{\"internalType\":\"uint64\",\"name\":\"baseFeeFloor\",\"type\":\"uint64\"},{\"internalType\":\"uint16\",\"name\":\"escrowMultiple\",\"type\":\"uint16\"}],\"internalType\":\"structParams\",\"name\":\"p\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"operations\",\"type\":\"uint256\"}],\"name\":\"replay\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint40\",\"name\":\"demanded\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"demandedBlock\",\"type\":\"uint40\"},{\"internalType\":\"uint24\",\"name\":\"usedR\",\"type\":\"uint24\"},{\"internalType\":\"bool\",\"name\":\"root\",\"type\":\"bool\"},{\"internalType\":\"uint64\",\"name\":\"operations\",\"type\":\"uint64\"}],\"name\":\"revealDeadline\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint40\",\"name\":\"demanded\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"demandedBlock\",\"type\":\"uint40\"},{\"internalType\":\"uint24\",\"name\":\"usedR\",\"type\":\"uint24\"},{\"internalType\":\"bool\",\"name\":\"root\",\"type\":\"bool\"},{\"internalType\":\"uint64\",\"name\":\"operations\",\"type\":\"uint64\"}],\"name\":\"revealUse\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"stepVerifier\",\"outputs\":[{\"internalType\":\"contractIStepVerifier\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint40\",\"name\":\"posted\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"postedBlock\",\"type\":\"uint40\"}],\"name\":\"windowEnd\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"withdraw\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	Bin: "0x6101e0604052346103ba57604051601f61168038819003918201601f19168301916001600160401b038311848410176103be57808492610140946040528339810103126103ba576040519061014082016001600160401b038111838210176103be5760405261006d816103d2565b80835261007c602083016103d2565b9182602085015261008f604082016103d2565b918260408601526100a2606083016103d2565b8060608701526100b4608084016103d2565b908160808801526100c760a085016103d2565b928360a08901526100da60c086016103d2565b60c0890181905260e086015190956001600160801b03821682036103ba576101209160e08b015261010e61010082016103d2565b6101008b015201519561ffff871687036103ba5761012089018790526001600160401b03168015159790886103a6575b508761038d575b5086610372575b508561035b575b5084610340575b508361032d575b508261031a575b826102ff575b50816102f0575b50156102e1575f608090815281516001600160401b0390811660a09081526020840151821660c0908152604080860151841660e0908152606087015185166101009081529587015185166101209081529387015185166101405291860151841661016052908501516001600160801b031661018052928401519091166101a0529091015161ffff166101c0525161129990816103e782396080518161077e015260a05181818161018201526110ae015260c0518181816101af0152818161069e0152610c43015260e0518181816101db0152818161067d0152610c220152610100518181816102070152610d2001526101205181818161023301528181610cd0015261115c01526101405181818161025f01528181610cf7015261117e01526101605181818161028b015281816106e301528181610c7201526110d2015261018051816102b701526101a0518181816102e30152610f8601526101c05181818161030f0152610f5f0152f35b6348da98ff60e01b5f5260045ffd5b6001915061ffff16115f610175565b63ffffffff6001600160401b0391909116111591505f61016e565b6001600160401b03811615159250610168565b6001600160401b0316151592505f610161565b63ffffffff6001600160401b0391909116111593505f61015a565b6001600160401b038083169116111594505f610153565b63ffffffff6001600160401b0391909116111595505f61014c565b62ffffff6001600160401b03919091161096505f610145565b6001600160401b038216101597505f61013e565b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b51906001600160401b03821682036103ba5756fe60806040526004361015610011575f80fd5b5f3560e01c806307354e4914610e2d5780630985ba9914610dd5578063170e493f14610d5d578063275fabd414610cbb57806343075d7214610ba6578063454a010714610b4057806351cff8d9146109f55780636f1fdad61461083457806370a08231146107f9578063776c3962146107ad578063828f504f1461076957806398307af1146106465780639b282cae1461041b578063bd6aba04146103f4578063c0a2526c146103d8578063cff0ab96146101295763d0e30db0146100d4575f80fd5b5f36600319011261012557335f525f60205260405f206100f534825461105b565b90556040513481527f2da466a7b24304f47e87fa2e1e5a81b9831ce54fec19055ce277ca2f39ba42c460203392a2005b5f80fd5b34610125575f3660031901126101255760405161014081018181106001600160401b038211176103c4576040526020810160408201606083016080840160a0850160c086019160e08701936101008801956101208901977f00000000000000000000000000000000000000000000000000000000000000006001600160401b0316809a527f00000000000000000000000000000000000000000000000000000000000000006001600160401b031681527f00000000000000000000000000000000000000000000000000000000000000006001600160401b031682527f00000000000000000000000000000000000000000000000000000000000000006001600160401b031683527f00000000000000000000000000000000000000000000000000000000000000006001600160401b031684527f00000000000000000000000000000000000000000000000000000000000000006001600160401b031685527f00000000000000000000000000000000000000000000000000000000000000006001600160401b031686527f00000000000000000000000000000000000000000000000000000000000000006001600160801b031687527f00000000000000000000000000000000000000000000000000000000000000006001600160401b031688527f000000000000000000000000000000000000000000000000000000000000000061ffff168952604051998a52516001600160401b031660208a0152516001600160401b03166040890152516001600160401b03166060880152516001600160401b03166080870152516001600160401b031660a0860152516001600160401b031660c0850152516001600160801b031660e0840152516001600160401b03166101008301525161ffff1661012082015261014090f35b634e487b7160e01b5f52604160045260245ffd5b34610125575f36600319011261012557602060405161dead8152f35b3461012557602036600319011261012557602061041348600435610f4c565b604051908152f35b34610125576060366003190112610125575f61010061043861102f565b8281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e082015201526060604051600435815260243560208201526044356040820152205f52600260205260405f20604051606081018181106001600160401b038211176103c4576040526104b1610ff0565b82549264ffffffffff8416825260208201938060281c64ffffffffff16855260408301918160501c64ffffffffff168352606084018260781c64ffffffffff16815260808501908360a01c62ffffff16825260a08601928460b81c62ffffff16845260c087019460d01c85528688526001015495600160a01b600190038716968760208a015260a01c6040819901525164ffffffffff16975164ffffffffff16945164ffffffffff16905164ffffffffff16915162ffffff16925162ffffff16935165ffffffffffff169461058461102f565b8981526020810191825260408101928352606081019384526080810194855260a0810195865260c0810196875260e0810197885261010001978852604051988952516001600160401b03166020890152516001600160401b03166040880152516001600160401b03166060870152516001600160401b03166080860152516001600160401b031660a0850152516001600160401b031660c0840152600160a01b6001900390511660e0830152516001600160801b031661010082015261012090f35b3461012557604061066861066e61065c36610ebf565b93959195929092611068565b936111ba565b6106c262ffffff6080830151167f00000000000000000000000000000000000000000000000000000000000000007f0000000000000000000000000000000000000000000000000000000000000000611278565b69ffffffffff000000000064ffffffffff60608685015194015116916107087f00000000000000000000000000000000000000000000000000000000000000008261125a565b9060281b179260281b16170164ffffffffff808360281c8360281c8082115f146107615750935b169116808211156107595750905b60281b1764ffffffffff8160281c911682519182526020820152f35b90509061073d565b90509361072f565b34610125575f366003190112610125576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346101255760206107bd36610e46565b9060281b17434260281b178160281c8160281c1191826107e4575b50506040519015158152f35b64ffffffffff919250811691161182806107d8565b34610125576020366003190112610125576004356001600160a01b03811690819003610125575f525f602052602060405f2054604051908152f35b34610125576020366003190112610125575f60e061085061100f565b8281528260208201528260408201528260608201528260808201528260a08201528260c082015201526004355f52600160205260405f2061088f61100f565b908054906108a060ff83168461104f565b602083019160ff8160081c1615158352604084019364ffffffffff8260101c168552606081019264ffffffffff8360381c168452608082019263ffffffff8160601c168452600160a084019264ffffffffff8360801c16845264ffffffffff60c086019360a81c16835201549260e08101938452519560048710156109e15764ffffffffff63ffffffff818080945115159b511698511696511693511691511692519461095561094e61100f565b978861104f565b6020870197885260408701908152606087019485526080870192835260a0870191825260c0870193845260e0870195865260405196519260048410156109e1576001600160401b0380968163ffffffff946101009c82988d5251151560208d0152511660408b01525116606089015251166080870152511660a0850152511660c08301525160e0820152f35b634e487b7160e01b5f52602160045260245ffd5b34610125576020366003190112610125576004356001600160a01b038116808203610125577f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c610b315760017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d8033141580610b25575b610b1357805f525f60205260405f2054918215610b04575f808085819486835282602052826040812055867f7084f5476618d8e60b11ef0d7d3f06914655adb8793e28ff7f018d4c76d505d56020604051858152a25af115610aef575f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d005b63a09e616560e01b5f5260045260245260445ffd5b630686827b60e51b5f5260045ffd5b633562c10360e21b5f5260045260245ffd5b5061dead811415610a6e565b633ee5aeb560e01b5f5260045ffd5b3461012557602062ffffff610b95610b6a826080610b70610b6036610ebf565b91979293976111ba565b94611068565b604084015164ffffffffff169060281c80821115610b9e5750925b0151164290611228565b16604051908152f35b905092610b8b565b3461012557604062ffffff610c1869ffffffffff0000000000610c6d64ffffffffff610c67610bd436610e5c565b9086610be69b9597949b9a939a610ff0565b9716875283602088019b168b525f8c8801525f60608801525f60808801528460a088019a168a525f60c088015261111d565b93519751169551167f00000000000000000000000000000000000000000000000000000000000000007f0000000000000000000000000000000000000000000000000000000000000000611278565b9061105b565b610c977f00000000000000000000000000000000000000000000000000000000000000008261125a565b9060281b179260281b16170164ffffffffff8160281c911682519182526020820152f35b346101255760203660031901126101255760207f0000000000000000000000000000000000000000000000000000000000000000610d44610d1e7f000000000000000000000000000000000000000000000000000000000000000060043561125a565b7f000000000000000000000000000000000000000000000000000000000000000061105b565b9080821015610d565750604051908152f35b9050610413565b3461012557602062ffffff610b95610dc2610dcd64ffffffffff8085610d8236610e5c565b9286610d939a959a98929398610ff0565b9a168a52168b8901525f60408901525f60608901525f60808901528360a08901961686525f60c089015261111d565b92511693511661105b565b904290611228565b346101255760403660031901126101255760043564ffffffffff81168103610125576024359064ffffffffff8216820361012557604091610e1591611068565b64ffffffffff8160281c911682519182526020820152f35b34610125576020610413610e4036610e46565b90610f4c565b6040906003190112610125576004359060243590565b60a09060031901126101255760043564ffffffffff81168103610125579060243564ffffffffff81168103610125579060443562ffffff811681036101255790606435801515810361012557906084356001600160401b03811681036101255790565b60a09060031901126101255760043564ffffffffff81168103610125579060243564ffffffffff81168103610125579060443564ffffffffff81168103610125579060643564ffffffffff81168103610125579060843562ffffff811681036101255790565b81810292918115918404141715610f3857565b634e487b7160e01b5f52601160045260245ffd5b610fb49190610fe457610f83620271005b7f0000000000000000000000000000000000000000000000000000000000000000610f25565b907f000000000000000000000000000000000000000000000000000000000000000080821115610fdc575090610f25565b6bffffffffffffffffffffffff811015610fcb5790565b506bffffffffffffffffffffffff90565b905090610f25565b610f836201c138610f5d565b6040519060e082018281106001600160401b038211176103c457604052565b6040519061010082018281106001600160401b038211176103c457604052565b6040519061012082018281106001600160401b038211176103c457604052565b60048210156109e15752565b91908201809211610f3857565b905f8052600160205260405f20916bffffffffff0000000000000066ffffffffff000084549260101b169260381b16906bffffffffffffffffffff0000191617178091557f00000000000000000000000000000000000000000000000000000000000000006110f77f00000000000000000000000000000000000000000000000000000000000000008261125a565b9060281b179069ffffffffff000000000064ffffffffff8260381c169160181b16170190565b61113b91901561113e576001600160401b0360ff5f5b16911661114f565b90565b6001600160401b0360ff6001611133565b906111b5576111a3610d1e7f0000000000000000000000000000000000000000000000000000000000000000927f00000000000000000000000000000000000000000000000000000000000000009061125a565b90808210156111b0575090565b905090565b505f90565b9164ffffffffff62ffffff925f60c06111d1610ff0565b8281528260208201528260408201528260608201528260808201528260a08201520152816111fd610ff0565b955f87525f60208801521660408601521660608401521660808201525f60a08201525f60c082015290565b9190818111156112515703905b0162ffffff8110156112495762ffffff1690565b5062ffffff90565b50505f90611235565b8115611264570490565b634e487b7160e01b5f52601260045260245ffd5b9091908082101561129157035b808211156111b0575090565b50505f61128556",
}

// ClockHarnessABI is the input ABI used to generate the binding from.
// Deprecated: Use ClockHarnessMetaData.ABI instead.
var ClockHarnessABI = ClockHarnessMetaData.ABI

// ClockHarnessBin is the compiled bytecode used for deploying new contracts.
// Deprecated: Use ClockHarnessMetaData.Bin instead.
var ClockHarnessBin = ClockHarnessMetaData.Bin

// DeployClockHarness deploys a new Ethereum contract, binding an instance of ClockHarness to it.
func DeployClockHarness(auth *bind.TransactOpts, backend bind.ContractBackend, p Params) (common.Address, *types.Transaction, *ClockHarness, error) {
	parsed, err := ClockHarnessMetaData.GetAbi()
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	if parsed == nil {
		return common.Address{}, nil, nil, errors.New("GetABI returned nil")
	}

	address, tx, contract, err := bind.DeployContract(auth, *parsed, common.FromHex(ClockHarnessBin), backend, p)
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	return address, tx, &ClockHarness{ClockHarnessCaller: ClockHarnessCaller{contract: contract}, ClockHarnessTransactor: ClockHarnessTransactor{contract: contract}, ClockHarnessFilterer: ClockHarnessFilterer{contract: contract}}, nil
}

// ClockHarness is an auto generated Go binding around an Ethereum contract.
type ClockHarness struct {
	ClockHarnessCaller     // Read-only binding to the contract
	ClockHarnessTransactor // Write-only binding to the contract
	ClockHarnessFilterer   // Log filterer for contract events
}

// ClockHarnessCaller is an auto generated read-only Go binding around an Ethereum contract.
type ClockHarnessCaller struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// ClockHarnessTransactor is an auto generated write-only Go binding around an Ethereum contract.
type ClockHarnessTransactor struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// ClockHarnessFilterer is an auto generated log filtering Go binding around an Ethereum contract events.
type ClockHarnessFilterer struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// ClockHarnessSession is an auto generated Go binding around an Ethereum contract,
// with pre-set call and transact options.
type ClockHarnessSession struct {
	Contract     *ClockHarness     // Generic contract binding to set the session for
	CallOpts     bind.CallOpts     // Call options to use throughout this session
	TransactOpts bind.TransactOpts // Transaction auth options to use throughout this session
}

// ClockHarnessCallerSession is an auto generated read-only Go binding around an Ethereum contract,
// with pre-set call options.
type ClockHarnessCallerSession struct {
	Contract *ClockHarnessCaller // Generic contract caller binding to set the session for
	CallOpts bind.CallOpts       // Call options to use throughout this session
}

// ClockHarnessTransactorSession is an auto generated write-only Go binding around an Ethereum contract,
// with pre-set transact options.
type ClockHarnessTransactorSession struct {
	Contract     *ClockHarnessTransactor // Generic contract transactor binding to set the session for
	TransactOpts bind.TransactOpts       // Transaction auth options to use throughout this session
}

// ClockHarnessRaw is an auto generated low-level Go binding around an Ethereum contract.
type ClockHarnessRaw struct {
	Contract *ClockHarness // Generic contract binding to access the raw methods on
}

// ClockHarnessCallerRaw is an auto generated low-level read-only Go binding around an Ethereum contract.
type ClockHarnessCallerRaw struct {
	Contract *ClockHarnessCaller // Generic read-only contract binding to access the raw methods on
}

// ClockHarnessTransactorRaw is an auto generated low-level write-only Go binding around an Ethereum contract.
type ClockHarnessTransactorRaw struct {
	Contract *ClockHarnessTransactor // Generic write-only contract binding to access the raw methods on
}

// NewClockHarness creates a new instance of ClockHarness, bound to a specific deployed contract.
func NewClockHarness(address common.Address, backend bind.ContractBackend) (*ClockHarness, error) {
	contract, err := bindClockHarness(address, backend, backend, backend)
	if err != nil {
		return nil, err
	}
	return &ClockHarness{ClockHarnessCaller: ClockHarnessCaller{contract: contract}, ClockHarnessTransactor: ClockHarnessTransactor{contract: contract}, ClockHarnessFilterer: ClockHarnessFilterer{contract: contract}}, nil
}

// NewClockHarnessCaller creates a new read-only instance of ClockHarness, bound to a specific deployed contract.
func NewClockHarnessCaller(address common.Address, caller bind.ContractCaller) (*ClockHarnessCaller, error) {
	contract, err := bindClockHarness(address, caller, nil, nil)
	if err != nil {
		return nil, err
	}
	return &ClockHarnessCaller{contract: contract}, nil
}

// NewClockHarnessTransactor creates a new write-only instance of ClockHarness, bound to a specific deployed contract.
func NewClockHarnessTransactor(address common.Address, transactor bind.ContractTransactor) (*ClockHarnessTransactor, error) {
	contract, err := bindClockHarness(address, nil, transactor, nil)
	if err != nil {
		return nil, err
	}
	return &ClockHarnessTransactor{contract: contract}, nil
}

// NewClockHarnessFilterer creates a new log filterer instance of ClockHarness, bound to a specific deployed contract.
func NewClockHarnessFilterer(address common.Address, filterer bind.ContractFilterer) (*ClockHarnessFilterer, error) {
	contract, err := bindClockHarness(address, nil, nil, filterer)
	if err != nil {
		return nil, err
	}
	return &ClockHarnessFilterer{contract: contract}, nil
}

// bindClockHarness binds a generic wrapper to an already deployed contract.
func bindClockHarness(address common.Address, caller bind.ContractCaller, transactor bind.ContractTransactor, filterer bind.ContractFilterer) (*bind.BoundContract, error) {
	parsed, err := ClockHarnessMetaData.GetAbi()
	if err != nil {
		return nil, err
	}
	return bind.NewBoundContract(address, *parsed, caller, transactor, filterer), nil
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_ClockHarness *ClockHarnessRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _ClockHarness.Contract.ClockHarnessCaller.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_ClockHarness *ClockHarnessRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _ClockHarness.Contract.ClockHarnessTransactor.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_ClockHarness *ClockHarnessRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _ClockHarness.Contract.ClockHarnessTransactor.contract.Transact(opts, method, params...)
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_ClockHarness *ClockHarnessCallerRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _ClockHarness.Contract.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_ClockHarness *ClockHarnessTransactorRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _ClockHarness.Contract.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_ClockHarness *ClockHarnessTransactorRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _ClockHarness.Contract.contract.Transact(opts, method, params...)
}

// BURN is a free data retrieval call binding the contract method 0xc0a2526c.
//
// Solidity: function BURN() view returns(address)
func (_ClockHarness *ClockHarnessCaller) BURN(opts *bind.CallOpts) (common.Address, error) {
	var out []interface{}
	err := _ClockHarness.contract.Call(opts, &out, "BURN")

	if err != nil {
		return *new(common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)

	return out0, err

}

// BURN is a free data retrieval call binding the contract method 0xc0a2526c.
//
// Solidity: function BURN() view returns(address)
func (_ClockHarness *ClockHarnessSession) BURN() (common.Address, error) {
	return _ClockHarness.Contract.BURN(&_ClockHarness.CallOpts)
}

// BURN is a free data retrieval call binding the contract method 0xc0a2526c.
//
// Solidity: function BURN() view returns(address)
func (_ClockHarness *ClockHarnessCallerSession) BURN() (common.Address, error) {
	return _ClockHarness.Contract.BURN(&_ClockHarness.CallOpts)
}

// BalanceOf is a free data retrieval call binding the contract method 0x70a08231.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (_ClockHarness *ClockHarnessCaller) BalanceOf(opts *bind.CallOpts, account common.Address) (*big.Int, error) {
	var out []interface{}
	err := _ClockHarness.contract.Call(opts, &out, "balanceOf", account)

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// BalanceOf is a free data retrieval call binding the contract method 0x70a08231.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (_ClockHarness *ClockHarnessSession) BalanceOf(account common.Address) (*big.Int, error) {
	return _ClockHarness.Contract.BalanceOf(&_ClockHarness.CallOpts, account)
}

// BalanceOf is a free data retrieval call binding the contract method 0x70a08231.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (_ClockHarness *ClockHarnessCallerSession) BalanceOf(account common.Address) (*big.Int, error) {
	return _ClockHarness.Contract.BalanceOf(&_ClockHarness.CallOpts, account)
}

// ClaimState is a free data retrieval call binding the contract method 0x6f1fdad6.
//
// Solidity: function claimState(bytes32 claimId) view returns((uint8,bool,uint64,uint64,uint32,uint64,uint64,bytes32))
func (_ClockHarness *ClockHarnessCaller) ClaimState(opts *bind.CallOpts, claimId [32]byte) (ClaimState, error) {
	var out []interface{}
	err := _ClockHarness.contract.Call(opts, &out, "claimState", claimId)

	if err != nil {
		return *new(ClaimState), err
	}

	out0 := *abi.ConvertType(out[0], new(ClaimState)).(*ClaimState)

	return out0, err

}

// ClaimState is a free data retrieval call binding the contract method 0x6f1fdad6.
//
// Solidity: function claimState(bytes32 claimId) view returns((uint8,bool,uint64,uint64,uint32,uint64,uint64,bytes32))
func (_ClockHarness *ClockHarnessSession) ClaimState(claimId [32]byte) (ClaimState, error) {
	return _ClockHarness.Contract.ClaimState(&_ClockHarness.CallOpts, claimId)
}

// ClaimState is a free data retrieval call binding the contract method 0x6f1fdad6.
//
// Solidity: function claimState(bytes32 claimId) view returns((uint8,bool,uint64,uint64,uint32,uint64,uint64,bytes32))
func (_ClockHarness *ClockHarnessCallerSession) ClaimState(claimId [32]byte) (ClaimState, error) {
	return _ClockHarness.Contract.ClaimState(&_ClockHarness.CallOpts, claimId)
}

// DemandPrice is a free data retrieval call binding the contract method 0xbd6aba04.
//
// Solidity: function demandPrice(uint256 position) view returns(uint256)
func (_ClockHarness *ClockHarnessCaller) DemandPrice(opts *bind.CallOpts, position *big.Int) (*big.Int, error) {
	var out []interface{}
	err := _ClockHarness.contract.Call(opts, &out, "demandPrice", position)

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// DemandPrice is a free data retrieval call binding the contract method 0xbd6aba04.
//
// Solidity: function demandPrice(uint256 position) view returns(uint256)
func (_ClockHarness *ClockHarnessSession) DemandPrice(position *big.Int) (*big.Int, error) {
	return _ClockHarness.Contract.DemandPrice(&_ClockHarness.CallOpts, position)
}

// DemandPrice is a free data retrieval call binding the contract method 0xbd6aba04.
//
// Solidity: function demandPrice(uint256 position) view returns(uint256)
func (_ClockHarness *ClockHarnessCallerSession) DemandPrice(position *big.Int) (*big.Int, error) {
	return _ClockHarness.Contract.DemandPrice(&_ClockHarness.CallOpts, position)
}

// DemandPriceAt is a free data retrieval call binding the contract method 0x07354e49.
//
// Solidity: function demandPriceAt(uint256 position, uint256 baseFee) view returns(uint256)
func (_ClockHarness *ClockHarnessCaller) DemandPriceAt(opts *bind.CallOpts, position *big.Int, baseFee *big.Int) (*big.Int, error) {
	var out []interface{}
	err := _ClockHarness.contract.Call(opts, &out, "demandPriceAt", position, baseFee)

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// DemandPriceAt is a free data retrieval call binding the contract method 0x07354e49.
//
// Solidity: function demandPriceAt(uint256 position, uint256 baseFee) view returns(uint256)
func (_ClockHarness *ClockHarnessSession) DemandPriceAt(position *big.Int, baseFee *big.Int) (*big.Int, error) {
	return _ClockHarness.Contract.DemandPriceAt(&_ClockHarness.CallOpts, position, baseFee)
}

// DemandPriceAt is a free data retrieval call binding the contract method 0x07354e49.
//
// Solidity: function demandPriceAt(uint256 position, uint256 baseFee) view returns(uint256)
func (_ClockHarness *ClockHarnessCallerSession) DemandPriceAt(position *big.Int, baseFee *big.Int) (*big.Int, error) {
	return _ClockHarness.Contract.DemandPriceAt(&_ClockHarness.CallOpts, position, baseFee)
}

// Expired is a free data retrieval call binding the contract method 0x776c3962.
//
// Solidity: function expired(uint256 second, uint256 number) view returns(bool)
func (_ClockHarness *ClockHarnessCaller) Expired(opts *bind.CallOpts, second *big.Int, number *big.Int) (bool, error) {
	var out []interface{}
	err := _ClockHarness.contract.Call(opts, &out, "expired", second, number)

	if err != nil {
		return *new(bool), err
	}

	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)

	return out0, err

}

// Expired is a free data retrieval call binding the contract method 0x776c3962.
//
// Solidity: function expired(uint256 second, uint256 number) view returns(bool)
func (_ClockHarness *ClockHarnessSession) Expired(second *big.Int, number *big.Int) (bool, error) {
	return _ClockHarness.Contract.Expired(&_ClockHarness.CallOpts, second, number)
}

// Expired is a free data retrieval call binding the contract method 0x776c3962.
//
// Solidity: function expired(uint256 second, uint256 number) view returns(bool)
func (_ClockHarness *ClockHarnessCallerSession) Expired(second *big.Int, number *big.Int) (bool, error) {
	return _ClockHarness.Contract.Expired(&_ClockHarness.CallOpts, second, number)
}

// NodeState is a free data retrieval call binding the contract method 0x9b282cae.
//
// Solidity: function nodeState(bytes32 claimId, uint256 position, bytes32 hash) view returns((uint64,uint64,uint64,uint64,uint64,uint64,uint64,address,uint128))
func (_ClockHarness *ClockHarnessCaller) NodeState(opts *bind.CallOpts, claimId [32]byte, position *big.Int, hash [32]byte) (NodeState, error) {
	var out []interface{}
	err := _ClockHarness.contract.Call(opts, &out, "nodeState", claimId, position, hash)

	if err != nil {
		return *new(NodeState), err
	}

	out0 := *abi.ConvertType(out[0], new(NodeState)).(*NodeState)

	return out0, err

}

// NodeState is a free data retrieval call binding the contract method 0x9b282cae.
//
// Solidity: function nodeState(bytes32 claimId, uint256 position, bytes32 hash) view returns((uint64,uint64,uint64,uint64,uint64,uint64,uint64,address,uint128))
func (_ClockHarness *ClockHarnessSession) NodeState(claimId [32]byte, position *big.Int, hash [32]byte) (NodeState, error) {
	return _ClockHarness.Contract.NodeState(&_ClockHarness.CallOpts, claimId, position, hash)
}

// NodeState is a free data retrieval call binding the contract method 0x9b282cae.
//
// Solidity: function nodeState(bytes32 claimId, uint256 position, bytes32 hash) view returns((uint64,uint64,uint64,uint64,uint64,uint64,uint64,address,uint128))
func (_ClockHarness *ClockHarnessCallerSession) NodeState(claimId [32]byte, position *big.Int, hash [32]byte) (NodeState, error) {
	return _ClockHarness.Contract.NodeState(&_ClockHarness.CallOpts, claimId, position, hash)
}

// Params is a free data retrieval call binding the contract method 0xcff0ab96.
//
// Solidity: function params() view returns((uint64,uint64,uint64,uint64,uint64,uint64,uint64,uint128,uint64,uint16) p)
func (_ClockHarness *ClockHarnessCaller) Params(opts *bind.CallOpts) (Params, error) {
	var out []interface{}
	err := _ClockHarness.contract.Call(opts, &out, "params")

	if err != nil {
		return *new(Params), err
	}

	out0 := *abi.ConvertType(out[0], new(Params)).(*Params)

	return out0, err

}

// Params is a free data retrieval call binding the contract method 0xcff0ab96.
//
// Solidity: function params() view returns((uint64,uint64,uint64,uint64,uint64,uint64,uint64,uint128,uint64,uint16) p)
func (_ClockHarness *ClockHarnessSession) Params() (Params, error) {
	return _ClockHarness.Contract.Params(&_ClockHarness.CallOpts)
}

// Params is a free data retrieval call binding the contract method 0xcff0ab96.
//
// Solidity: function params() view returns((uint64,uint64,uint64,uint64,uint64,uint64,uint64,uint128,uint64,uint16) p)
func (_ClockHarness *ClockHarnessCallerSession) Params() (Params, error) {
	return _ClockHarness.Contract.Params(&_ClockHarness.CallOpts)
}

// Replay is a free data retrieval call binding the contract method 0x275fabd4.
//
// Solidity: function replay(uint256 operations) view returns(uint256)
func (_ClockHarness *ClockHarnessCaller) Replay(opts *bind.CallOpts, operations *big.Int) (*big.Int, error) {
	var out []interface{}
	err := _ClockHarness.contract.Call(opts, &out, "replay", operations)

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// Replay is a free data retrieval call binding the contract method 0x275fabd4.
//
// Solidity: function replay(uint256 operations) view returns(uint256)
func (_ClockHarness *ClockHarnessSession) Replay(operations *big.Int) (*big.Int, error) {
	return _ClockHarness.Contract.Replay(&_ClockHarness.CallOpts, operations)
}

// Replay is a free data retrieval call binding the contract method 0x275fabd4.
//
// Solidity: function replay(uint256 operations) view returns(uint256)
func (_ClockHarness *ClockHarnessCallerSession) Replay(operations *big.Int) (*big.Int, error) {
	return _ClockHarness.Contract.Replay(&_ClockHarness.CallOpts, operations)
}

// RevealDeadline is a free data retrieval call binding the contract method 0x43075d72.
//
// Solidity: function revealDeadline(uint40 demanded, uint40 demandedBlock, uint24 usedR, bool root, uint64 operations) view returns(uint256, uint256)
func (_ClockHarness *ClockHarnessCaller) RevealDeadline(opts *bind.CallOpts, demanded *big.Int, demandedBlock *big.Int, usedR *big.Int, root bool, operations uint64) (*big.Int, *big.Int, error) {
	var out []interface{}
	err := _ClockHarness.contract.Call(opts, &out, "revealDeadline", demanded, demandedBlock, usedR, root, operations)

	if err != nil {
		return *new(*big.Int), *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)
	out1 := *abi.ConvertType(out[1], new(*big.Int)).(**big.Int)

	return out0, out1, err

}

// RevealDeadline is a free data retrieval call binding the contract method 0x43075d72.
//
// Solidity: function revealDeadline(uint40 demanded, uint40 demandedBlock, uint24 usedR, bool root, uint64 operations) view returns(uint256, uint256)
func (_ClockHarness *ClockHarnessSession) RevealDeadline(demanded *big.Int, demandedBlock *big.Int, usedR *big.Int, root bool, operations uint64) (*big.Int, *big.Int, error) {
	return _ClockHarness.Contract.RevealDeadline(&_ClockHarness.CallOpts, demanded, demandedBlock, usedR, root, operations)
}

// RevealDeadline is a free data retrieval call binding the contract method 0x43075d72.
//
// Solidity: function revealDeadline(uint40 demanded, uint40 demandedBlock, uint24 usedR, bool root, uint64 operations) view returns(uint256, uint256)
func (_ClockHarness *ClockHarnessCallerSession) RevealDeadline(demanded *big.Int, demandedBlock *big.Int, usedR *big.Int, root bool, operations uint64) (*big.Int, *big.Int, error) {
	return _ClockHarness.Contract.RevealDeadline(&_ClockHarness.CallOpts, demanded, demandedBlock, usedR, root, operations)
}

// RevealUse is a free data retrieval call binding the contract method 0x170e493f.
//
// Solidity: function revealUse(uint40 demanded, uint40 demandedBlock, uint24 usedR, bool root, uint64 operations) view returns(uint256)
func (_ClockHarness *ClockHarnessCaller) RevealUse(opts *bind.CallOpts, demanded *big.Int, demandedBlock *big.Int, usedR *big.Int, root bool, operations uint64) (*big.Int, error) {
	var out []interface{}
	err := _ClockHarness.contract.Call(opts, &out, "revealUse", demanded, demandedBlock, usedR, root, operations)

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// RevealUse is a free data retrieval call binding the contract method 0x170e493f.
//
// Solidity: function revealUse(uint40 demanded, uint40 demandedBlock, uint24 usedR, bool root, uint64 operations) view returns(uint256)
func (_ClockHarness *ClockHarnessSession) RevealUse(demanded *big.Int, demandedBlock *big.Int, usedR *big.Int, root bool, operations uint64) (*big.Int, error) {
	return _ClockHarness.Contract.RevealUse(&_ClockHarness.CallOpts, demanded, demandedBlock, usedR, root, operations)
}

// RevealUse is a free data retrieval call binding the contract method 0x170e493f.
//
// Solidity: function revealUse(uint40 demanded, uint40 demandedBlock, uint24 usedR, bool root, uint64 operations) view returns(uint256)
func (_ClockHarness *ClockHarnessCallerSession) RevealUse(demanded *big.Int, demandedBlock *big.Int, usedR *big.Int, root bool, operations uint64) (*big.Int, error) {
	return _ClockHarness.Contract.RevealUse(&_ClockHarness.CallOpts, demanded, demandedBlock, usedR, root, operations)
}

// StepVerifier is a free data retrieval call binding the contract method 0x828f504f.
//
// Solidity: function stepVerifier() view returns(address)
func (_ClockHarness *ClockHarnessCaller) StepVerifier(opts *bind.CallOpts) (common.Address, error) {
	var out []interface{}
	err := _ClockHarness.contract.Call(opts, &out, "stepVerifier")

	if err != nil {
		return *new(common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)

	return out0, err

}

// StepVerifier is a free data retrieval call binding the contract method 0x828f504f.
//
// Solidity: function stepVerifier() view returns(address)
func (_ClockHarness *ClockHarnessSession) StepVerifier() (common.Address, error) {
	return _ClockHarness.Contract.StepVerifier(&_ClockHarness.CallOpts)
}

// StepVerifier is a free data retrieval call binding the contract method 0x828f504f.
//
// Solidity: function stepVerifier() view returns(address)
func (_ClockHarness *ClockHarnessCallerSession) StepVerifier() (common.Address, error) {
	return _ClockHarness.Contract.StepVerifier(&_ClockHarness.CallOpts)
}

// DemandUse is a paid mutator transaction binding the contract method 0x454a0107.
//
// Solidity: function demandUse(uint40 posted, uint40 postedBlock, uint40 revealed, uint40 revealedBlock, uint24 usedD) returns(uint256)
func (_ClockHarness *ClockHarnessTransactor) DemandUse(opts *bind.TransactOpts, posted *big.Int, postedBlock *big.Int, revealed *big.Int, revealedBlock *big.Int, usedD *big.Int) (*types.Transaction, error) {
	return _ClockHarness.contract.Transact(opts, "demandUse", posted, postedBlock, revealed, revealedBlock, usedD)
}

// DemandUse is a paid mutator transaction binding the contract method 0x454a0107.
//
// Solidity: function demandUse(uint40 posted, uint40 postedBlock, uint40 revealed, uint40 revealedBlock, uint24 usedD) returns(uint256)
func (_ClockHarness *ClockHarnessSession) DemandUse(posted *big.Int, postedBlock *big.Int, revealed *big.Int, revealedBlock *big.Int, usedD *big.Int) (*types.Transaction, error) {
	return _ClockHarness.Contract.DemandUse(&_ClockHarness.TransactOpts, posted, postedBlock, revealed, revealedBlock, usedD)
}

// DemandUse is a paid mutator transaction binding the contract method 0x454a0107.
//
// Solidity: function demandUse(uint40 posted, uint40 postedBlock, uint40 revealed, uint40 revealedBlock, uint24 usedD) returns(uint256)
func (_ClockHarness *ClockHarnessTransactorSession) DemandUse(posted *big.Int, postedBlock *big.Int, revealed *big.Int, revealedBlock *big.Int, usedD *big.Int) (*types.Transaction, error) {
	return _ClockHarness.Contract.DemandUse(&_ClockHarness.TransactOpts, posted, postedBlock, revealed, revealedBlock, usedD)
}

// Deposit is a paid mutator transaction binding the contract method 0xd0e30db0.
//
// Solidity: function deposit() payable returns()
func (_ClockHarness *ClockHarnessTransactor) Deposit(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _ClockHarness.contract.Transact(opts, "deposit")
}

// Deposit is a paid mutator transaction binding the contract method 0xd0e30db0.
//
// Solidity: function deposit() payable returns()
func (_ClockHarness *ClockHarnessSession) Deposit() (*types.Transaction, error) {
	return _ClockHarness.Contract.Deposit(&_ClockHarness.TransactOpts)
}

// Deposit is a paid mutator transaction binding the contract method 0xd0e30db0.
//
// Solidity: function deposit() payable returns()
func (_ClockHarness *ClockHarnessTransactorSession) Deposit() (*types.Transaction, error) {
	return _ClockHarness.Contract.Deposit(&_ClockHarness.TransactOpts)
}

// Later is a paid mutator transaction binding the contract method 0x98307af1.
//
// Solidity: function later(uint40 posted, uint40 postedBlock, uint40 revealed, uint40 revealedBlock, uint24 usedD) returns(uint256, uint256)
func (_ClockHarness *ClockHarnessTransactor) Later(opts *bind.TransactOpts, posted *big.Int, postedBlock *big.Int, revealed *big.Int, revealedBlock *big.Int, usedD *big.Int) (*types.Transaction, error) {
	return _ClockHarness.contract.Transact(opts, "later", posted, postedBlock, revealed, revealedBlock, usedD)
}

// Later is a paid mutator transaction binding the contract method 0x98307af1.
//
// Solidity: function later(uint40 posted, uint40 postedBlock, uint40 revealed, uint40 revealedBlock, uint24 usedD) returns(uint256, uint256)
func (_ClockHarness *ClockHarnessSession) Later(posted *big.Int, postedBlock *big.Int, revealed *big.Int, revealedBlock *big.Int, usedD *big.Int) (*types.Transaction, error) {
	return _ClockHarness.Contract.Later(&_ClockHarness.TransactOpts, posted, postedBlock, revealed, revealedBlock, usedD)
}

// Later is a paid mutator transaction binding the contract method 0x98307af1.
//
// Solidity: function later(uint40 posted, uint40 postedBlock, uint40 revealed, uint40 revealedBlock, uint24 usedD) returns(uint256, uint256)
func (_ClockHarness *ClockHarnessTransactorSession) Later(posted *big.Int, postedBlock *big.Int, revealed *big.Int, revealedBlock *big.Int, usedD *big.Int) (*types.Transaction, error) {
	return _ClockHarness.Contract.Later(&_ClockHarness.TransactOpts, posted, postedBlock, revealed, revealedBlock, usedD)
}

// WindowEnd is a paid mutator transaction binding the contract method 0x0985ba99.
//
// Solidity: function windowEnd(uint40 posted, uint40 postedBlock) returns(uint256, uint256)
func (_ClockHarness *ClockHarnessTransactor) WindowEnd(opts *bind.TransactOpts, posted *big.Int, postedBlock *big.Int) (*types.Transaction, error) {
	return _ClockHarness.contract.Transact(opts, "windowEnd", posted, postedBlock)
}

// WindowEnd is a paid mutator transaction binding the contract method 0x0985ba99.
//
// Solidity: function windowEnd(uint40 posted, uint40 postedBlock) returns(uint256, uint256)
func (_ClockHarness *ClockHarnessSession) WindowEnd(posted *big.Int, postedBlock *big.Int) (*types.Transaction, error) {
	return _ClockHarness.Contract.WindowEnd(&_ClockHarness.TransactOpts, posted, postedBlock)
}

// WindowEnd is a paid mutator transaction binding the contract method 0x0985ba99.
//
// Solidity: function windowEnd(uint40 posted, uint40 postedBlock) returns(uint256, uint256)
func (_ClockHarness *ClockHarnessTransactorSession) WindowEnd(posted *big.Int, postedBlock *big.Int) (*types.Transaction, error) {
	return _ClockHarness.Contract.WindowEnd(&_ClockHarness.TransactOpts, posted, postedBlock)
}

// Withdraw is a paid mutator transaction binding the contract method 0x51cff8d9.
//
// Solidity: function withdraw(address account) returns()
func (_ClockHarness *ClockHarnessTransactor) Withdraw(opts *bind.TransactOpts, account common.Address) (*types.Transaction, error) {
	return _ClockHarness.contract.Transact(opts, "withdraw", account)
}

// Withdraw is a paid mutator transaction binding the contract method 0x51cff8d9.
//
// Solidity: function withdraw(address account) returns()
func (_ClockHarness *ClockHarnessSession) Withdraw(account common.Address) (*types.Transaction, error) {
	return _ClockHarness.Contract.Withdraw(&_ClockHarness.TransactOpts, account)
}

// Withdraw is a paid mutator transaction binding the contract method 0x51cff8d9.
//
// Solidity: function withdraw(address account) returns()
func (_ClockHarness *ClockHarnessTransactorSession) Withdraw(account common.Address) (*types.Transaction, error) {
	return _ClockHarness.Contract.Withdraw(&_ClockHarness.TransactOpts, account)
}

// ClockHarnessDepositedIterator is returned from FilterDeposited and is used to iterate over the raw logs and unpacked data for Deposited events raised by the ClockHarness contract.
type ClockHarnessDepositedIterator struct {
	Event *ClockHarnessDeposited // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *ClockHarnessDepositedIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(ClockHarnessDeposited)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(ClockHarnessDeposited)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *ClockHarnessDepositedIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *ClockHarnessDepositedIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// ClockHarnessDeposited represents a Deposited event raised by the ClockHarness contract.
type ClockHarnessDeposited struct {
	Account common.Address
	Amount  *big.Int
	Raw     types.Log // Blockchain specific contextual infos
}

// FilterDeposited is a free log retrieval operation binding the contract event 0x2da466a7b24304f47e87fa2e1e5a81b9831ce54fec19055ce277ca2f39ba42c4.
//
// Solidity: event Deposited(address indexed account, uint256 amount)
func (_ClockHarness *ClockHarnessFilterer) FilterDeposited(opts *bind.FilterOpts, account []common.Address) (*ClockHarnessDepositedIterator, error) {

	var accountRule []interface{}
	for _, accountItem := range account {
		accountRule = append(accountRule, accountItem)
	}

	logs, sub, err := _ClockHarness.contract.FilterLogs(opts, "Deposited", accountRule)
	if err != nil {
		return nil, err
	}
	return &ClockHarnessDepositedIterator{contract: _ClockHarness.contract, event: "Deposited", logs: logs, sub: sub}, nil
}

// WatchDeposited is a free log subscription operation binding the contract event 0x2da466a7b24304f47e87fa2e1e5a81b9831ce54fec19055ce277ca2f39ba42c4.
//
// Solidity: event Deposited(address indexed account, uint256 amount)
func (_ClockHarness *ClockHarnessFilterer) WatchDeposited(opts *bind.WatchOpts, sink chan<- *ClockHarnessDeposited, account []common.Address) (event.Subscription, error) {

	var accountRule []interface{}
	for _, accountItem := range account {
		accountRule = append(accountRule, accountItem)
	}

	logs, sub, err := _ClockHarness.contract.WatchLogs(opts, "Deposited", accountRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(ClockHarnessDeposited)
				if err := _ClockHarness.contract.UnpackLog(event, "Deposited", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseDeposited is a log parse operation binding the contract event 0x2da466a7b24304f47e87fa2e1e5a81b9831ce54fec19055ce277ca2f39ba42c4.
//
// Solidity: event Deposited(address indexed account, uint256 amount)
func (_ClockHarness *ClockHarnessFilterer) ParseDeposited(log types.Log) (*ClockHarnessDeposited, error) {
	event := new(ClockHarnessDeposited)
	if err := _ClockHarness.contract.UnpackLog(event, "Deposited", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// ClockHarnessWithdrawnIterator is returned from FilterWithdrawn and is used to iterate over the raw logs and unpacked data for Withdrawn events raised by the ClockHarness contract.
type ClockHarnessWithdrawnIterator struct {
	Event *ClockHarnessWithdrawn // Event containing the contract specifics and raw log

	contract *bind.BoundContract // Generic contract to use for unpacking event data
	event    string              // Event name to use for unpacking event data

	logs chan types.Log        // Log channel receiving the found contract events
	sub  ethereum.Subscription // Subscription for errors, completion and termination
	done bool                  // Whether the subscription completed delivering logs
	fail error                 // Occurred error to stop iteration
}

// Next advances the iterator to the subsequent event, returning whether there
// are any more events found. In case of a retrieval or parsing error, false is
// returned and Error() can be queried for the exact failure.
func (it *ClockHarnessWithdrawnIterator) Next() bool {
	// If the iterator failed, stop iterating
	if it.fail != nil {
		return false
	}
	// If the iterator completed, deliver directly whatever's available
	if it.done {
		select {
		case log := <-it.logs:
			it.Event = new(ClockHarnessWithdrawn)
			if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
				it.fail = err
				return false
			}
			it.Event.Raw = log
			return true

		default:
			return false
		}
	}
	// Iterator still in progress, wait for either a data or an error event
	select {
	case log := <-it.logs:
		it.Event = new(ClockHarnessWithdrawn)
		if err := it.contract.UnpackLog(it.Event, it.event, log); err != nil {
			it.fail = err
			return false
		}
		it.Event.Raw = log
		return true

	case err := <-it.sub.Err():
		it.done = true
		it.fail = err
		return it.Next()
	}
}

// Error returns any retrieval or parsing error occurred during filtering.
func (it *ClockHarnessWithdrawnIterator) Error() error {
	return it.fail
}

// Close terminates the iteration process, releasing any pending underlying
// resources.
func (it *ClockHarnessWithdrawnIterator) Close() error {
	it.sub.Unsubscribe()
	return nil
}

// ClockHarnessWithdrawn represents a Withdrawn event raised by the ClockHarness contract.
type ClockHarnessWithdrawn struct {
	Account common.Address
	Amount  *big.Int
	Raw     types.Log // Blockchain specific contextual infos
}

// FilterWithdrawn is a free log retrieval operation binding the contract event 0x7084f5476618d8e60b11ef0d7d3f06914655adb8793e28ff7f018d4c76d505d5.
//
// Solidity: event Withdrawn(address indexed account, uint256 amount)
func (_ClockHarness *ClockHarnessFilterer) FilterWithdrawn(opts *bind.FilterOpts, account []common.Address) (*ClockHarnessWithdrawnIterator, error) {

	var accountRule []interface{}
	for _, accountItem := range account {
		accountRule = append(accountRule, accountItem)
	}

	logs, sub, err := _ClockHarness.contract.FilterLogs(opts, "Withdrawn", accountRule)
	if err != nil {
		return nil, err
	}
	return &ClockHarnessWithdrawnIterator{contract: _ClockHarness.contract, event: "Withdrawn", logs: logs, sub: sub}, nil
}

// WatchWithdrawn is a free log subscription operation binding the contract event 0x7084f5476618d8e60b11ef0d7d3f06914655adb8793e28ff7f018d4c76d505d5.
//
// Solidity: event Withdrawn(address indexed account, uint256 amount)
func (_ClockHarness *ClockHarnessFilterer) WatchWithdrawn(opts *bind.WatchOpts, sink chan<- *ClockHarnessWithdrawn, account []common.Address) (event.Subscription, error) {

	var accountRule []interface{}
	for _, accountItem := range account {
		accountRule = append(accountRule, accountItem)
	}

	logs, sub, err := _ClockHarness.contract.WatchLogs(opts, "Withdrawn", accountRule)
	if err != nil {
		return nil, err
	}
	return event.NewSubscription(func(quit <-chan struct{}) error {
		defer sub.Unsubscribe()
		for {
			select {
			case log := <-logs:
				// New log arrived, parse the event and forward to the user
				event := new(ClockHarnessWithdrawn)
				if err := _ClockHarness.contract.UnpackLog(event, "Withdrawn", log); err != nil {
					// If the signature doesn't match, skip this log.
					if errors.Is(err, bind.ErrEventSignatureMismatch) {
						continue
					}
					return err
				}
				event.Raw = log

				select {
				case sink <- event:
				case err := <-sub.Err():
					return err
				case <-quit:
					return nil
				}
			case err := <-sub.Err():
				return err
			case <-quit:
				return nil
			}
		}
	}), nil
}

// ParseWithdrawn is a log parse operation binding the contract event 0x7084f5476618d8e60b11ef0d7d3f06914655adb8793e28ff7f018d4c76d505d5.
//
// Solidity: event Withdrawn(address indexed account, uint256 amount)
func (_ClockHarness *ClockHarnessFilterer) ParseWithdrawn(log types.Log) (*ClockHarnessWithdrawn, error) {
	event := new(ClockHarnessWithdrawn)
	if err := _ClockHarness.contract.UnpackLog(event, "Withdrawn", log); err != nil {
		return nil, err
	}
	event.Raw = log
	return event, nil
}

// ForceEtherMetaData contains all meta data concerning the ForceEther contract.
var ForceEtherMetaData = &bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"addresspayable\",\"name\":\"target\",\"type\":\"address\"}],\"stateMutability\":\"payable\",\"type\":\"constructor\"}]",
	Bin: "0x6080601f606138819003918201601f19168301916001600160401b03831184841017604c57808492602094604052833981010312604857516001600160a01b0381168103604857ff5b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe",
}

// ForceEtherABI is the input ABI used to generate the binding from.
// Deprecated: Use ForceEtherMetaData.ABI instead.
var ForceEtherABI = ForceEtherMetaData.ABI

// ForceEtherBin is the compiled bytecode used for deploying new contracts.
// Deprecated: Use ForceEtherMetaData.Bin instead.
var ForceEtherBin = ForceEtherMetaData.Bin

// DeployForceEther deploys a new Ethereum contract, binding an instance of ForceEther to it.
func DeployForceEther(auth *bind.TransactOpts, backend bind.ContractBackend, target common.Address) (common.Address, *types.Transaction, *ForceEther, error) {
	parsed, err := ForceEtherMetaData.GetAbi()
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	if parsed == nil {
		return common.Address{}, nil, nil, errors.New("GetABI returned nil")
	}

	address, tx, contract, err := bind.DeployContract(auth, *parsed, common.FromHex(ForceEtherBin), backend, target)
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	return address, tx, &ForceEther{ForceEtherCaller: ForceEtherCaller{contract: contract}, ForceEtherTransactor: ForceEtherTransactor{contract: contract}, ForceEtherFilterer: ForceEtherFilterer{contract: contract}}, nil
}

// ForceEther is an auto generated Go binding around an Ethereum contract.
type ForceEther struct {
	ForceEtherCaller     // Read-only binding to the contract
	ForceEtherTransactor // Write-only binding to the contract
	ForceEtherFilterer   // Log filterer for contract events
}

// ForceEtherCaller is an auto generated read-only Go binding around an Ethereum contract.
type ForceEtherCaller struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// ForceEtherTransactor is an auto generated write-only Go binding around an Ethereum contract.
type ForceEtherTransactor struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// ForceEtherFilterer is an auto generated log filtering Go binding around an Ethereum contract events.
type ForceEtherFilterer struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// ForceEtherSession is an auto generated Go binding around an Ethereum contract,
// with pre-set call and transact options.
type ForceEtherSession struct {
	Contract     *ForceEther       // Generic contract binding to set the session for
	CallOpts     bind.CallOpts     // Call options to use throughout this session
	TransactOpts bind.TransactOpts // Transaction auth options to use throughout this session
}

// ForceEtherCallerSession is an auto generated read-only Go binding around an Ethereum contract,
// with pre-set call options.
type ForceEtherCallerSession struct {
	Contract *ForceEtherCaller // Generic contract caller binding to set the session for
	CallOpts bind.CallOpts     // Call options to use throughout this session
}

// ForceEtherTransactorSession is an auto generated write-only Go binding around an Ethereum contract,
// with pre-set transact options.
type ForceEtherTransactorSession struct {
	Contract     *ForceEtherTransactor // Generic contract transactor binding to set the session for
	TransactOpts bind.TransactOpts     // Transaction auth options to use throughout this session
}

// ForceEtherRaw is an auto generated low-level Go binding around an Ethereum contract.
type ForceEtherRaw struct {
	Contract *ForceEther // Generic contract binding to access the raw methods on
}

// ForceEtherCallerRaw is an auto generated low-level read-only Go binding around an Ethereum contract.
type ForceEtherCallerRaw struct {
	Contract *ForceEtherCaller // Generic read-only contract binding to access the raw methods on
}

// ForceEtherTransactorRaw is an auto generated low-level write-only Go binding around an Ethereum contract.
type ForceEtherTransactorRaw struct {
	Contract *ForceEtherTransactor // Generic write-only contract binding to access the raw methods on
}

// NewForceEther creates a new instance of ForceEther, bound to a specific deployed contract.
func NewForceEther(address common.Address, backend bind.ContractBackend) (*ForceEther, error) {
	contract, err := bindForceEther(address, backend, backend, backend)
	if err != nil {
		return nil, err
	}
	return &ForceEther{ForceEtherCaller: ForceEtherCaller{contract: contract}, ForceEtherTransactor: ForceEtherTransactor{contract: contract}, ForceEtherFilterer: ForceEtherFilterer{contract: contract}}, nil
}

// NewForceEtherCaller creates a new read-only instance of ForceEther, bound to a specific deployed contract.
func NewForceEtherCaller(address common.Address, caller bind.ContractCaller) (*ForceEtherCaller, error) {
	contract, err := bindForceEther(address, caller, nil, nil)
	if err != nil {
		return nil, err
	}
	return &ForceEtherCaller{contract: contract}, nil
}

// NewForceEtherTransactor creates a new write-only instance of ForceEther, bound to a specific deployed contract.
func NewForceEtherTransactor(address common.Address, transactor bind.ContractTransactor) (*ForceEtherTransactor, error) {
	contract, err := bindForceEther(address, nil, transactor, nil)
	if err != nil {
		return nil, err
	}
	return &ForceEtherTransactor{contract: contract}, nil
}

// NewForceEtherFilterer creates a new log filterer instance of ForceEther, bound to a specific deployed contract.
func NewForceEtherFilterer(address common.Address, filterer bind.ContractFilterer) (*ForceEtherFilterer, error) {
	contract, err := bindForceEther(address, nil, nil, filterer)
	if err != nil {
		return nil, err
	}
	return &ForceEtherFilterer{contract: contract}, nil
}

// bindForceEther binds a generic wrapper to an already deployed contract.
func bindForceEther(address common.Address, caller bind.ContractCaller, transactor bind.ContractTransactor, filterer bind.ContractFilterer) (*bind.BoundContract, error) {
	parsed, err := ForceEtherMetaData.GetAbi()
	if err != nil {
		return nil, err
	}
	return bind.NewBoundContract(address, *parsed, caller, transactor, filterer), nil
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_ForceEther *ForceEtherRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _ForceEther.Contract.ForceEtherCaller.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_ForceEther *ForceEtherRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _ForceEther.Contract.ForceEtherTransactor.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_ForceEther *ForceEtherRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _ForceEther.Contract.ForceEtherTransactor.contract.Transact(opts, method, params...)
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_ForceEther *ForceEtherCallerRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _ForceEther.Contract.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_ForceEther *ForceEtherTransactorRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _ForceEther.Contract.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_ForceEther *ForceEtherTransactorRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _ForceEther.Contract.contract.Transact(opts, method, params...)
}

// MerkleTreeHarnessMetaData contains all meta data concerning the MerkleTreeHarness contract.
var MerkleTreeHarnessMetaData = &bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"children\",\"type\":\"bytes\"}],\"name\":\"binaryRoot\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"n\",\"type\":\"uint256\"}],\"name\":\"height\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"leaf\",\"type\":\"bytes\"}],\"name\":\"leafHash\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"byteSize\",\"type\":\"uint256\"}],\"name\":\"leaves\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32[]\",\"name\":\"items\",\"type\":\"bytes32[]\"}],\"name\":\"listRoot\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"tensorRoot\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32[]\",\"name\":\"path\",\"type\":\"bytes32[]\"},{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"leaf\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"}],\"name\":\"verify\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"k\",\"type\":\"uint256\"}],\"name\":\"zeroListSubtree\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"k\",\"type\":\"uint256\"}],\"name\":\"zeroSubtree\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"pure\",\"type\":\"function\"}]",
	Bin: "0x60808060405234601557610555908161001a8239f35b5f80fdfe6080806040526004361015610012575f80fd5b5f3560e01c9081630c27dd38146103f5575080633a5c5d56146103d25780637e39a6a0146103775780638e3f718a1461033c578063ac76432214610318578063c31ea18e1461025e578063d3e5582b146101a3578063d455a79d1461017d5763f6dccb6f1461007f575f80fd5b346101795761008d3661045e565b610096816104d8565b90604051928260051b8401918101915f915b84831061013c577fd5c44f659751a819616c58c9efe38e80f2b84cf621036da99c019bbe4f1fb64786865b600181116100e75760208251604051908152f35b6001811661012b575b600581901b820182805b8282106101185750505060011c91805f5260205260405f20916100d3565b60206040918284208152019101906100fa565b808360019260051b840152016100f0565b6102008160019286038281105f1461016f57808286378083039036908601375b8184208560051b890152019201916100a8565b508181853761015c565b5f80fd5b3461017957602036600319011261017957602061019b6004356104d8565b604051908152f35b346101795760203660031901126101795760043567ffffffffffffffff8111610179573660238201121561017957806004013567ffffffffffffffff811161024a57604051600582901b91603f8301601f1916820167ffffffffffffffff81118382101761024a576040528152602460208201928401019136831161017957602460209401905b83821061023b578461019b846104af565b8135815290840190840161022a565b634e487b7160e01b5f52604160045260245ffd5b346101795760803660031901126101795760043567ffffffffffffffff811161017957366023820112156101795780600401359067ffffffffffffffff82116101795760248260051b820101913683116101795760209260243580921c1592836102d0575b5050506040519015158152f35b604435935060059290921b916024015b8181106102f657505050606435148280806102c3565b9091928484169081528482359118528360405f209360011c91019190916102e0565b3461017957602061020061032b3661045e565b508160405191823720604051908152f35b34610179576020366003190112610179576004355f815b61036257602090604051908152f35b805f5260205260405f20905f19019081610353565b34610179576020366003190112610179576004357fd5c44f659751a819616c58c9efe38e80f2b84cf621036da99c019bbe4f1fb647815b6103bd57602090604051908152f35b805f5260205260405f20905f190190816103ae565b3461017957602061019b6103e53661045e565b8060405192833760051c906104ee565b34610179576020366003190112610179576020905f6004356001811161041a57508152f35b600191505f19018063ffffffff1060051b81811c61ffff1060041b1781811c60ff1060031b1781811c600f1060021b1781811c600310831b1790811c821017018152f35b9060206003198301126101795760043567ffffffffffffffff811161017957826023820112156101795780600401359267ffffffffffffffff84116101795760248483010111610179576024019190565b805180156104d2576104cf916040519160051b60208201835e51906104ee565b90565b50505f90565b6101ff0160091c9081156104e857565b60019150565b905f905b600181116105005750505190565b60018116610544575b600581901b830183805b8282106105315750505060011c90805f5260205260405f20906104f2565b6020604091828420815201910190610513565b808260019260051b8501520161050956",
}

// MerkleTreeHarnessABI is the input ABI used to generate the binding from.
// Deprecated: Use MerkleTreeHarnessMetaData.ABI instead.
var MerkleTreeHarnessABI = MerkleTreeHarnessMetaData.ABI

// MerkleTreeHarnessBin is the compiled bytecode used for deploying new contracts.
// Deprecated: Use MerkleTreeHarnessMetaData.Bin instead.
var MerkleTreeHarnessBin = MerkleTreeHarnessMetaData.Bin

// DeployMerkleTreeHarness deploys a new Ethereum contract, binding an instance of MerkleTreeHarness to it.
func DeployMerkleTreeHarness(auth *bind.TransactOpts, backend bind.ContractBackend) (common.Address, *types.Transaction, *MerkleTreeHarness, error) {
	parsed, err := MerkleTreeHarnessMetaData.GetAbi()
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	if parsed == nil {
		return common.Address{}, nil, nil, errors.New("GetABI returned nil")
	}

	address, tx, contract, err := bind.DeployContract(auth, *parsed, common.FromHex(MerkleTreeHarnessBin), backend)
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	return address, tx, &MerkleTreeHarness{MerkleTreeHarnessCaller: MerkleTreeHarnessCaller{contract: contract}, MerkleTreeHarnessTransactor: MerkleTreeHarnessTransactor{contract: contract}, MerkleTreeHarnessFilterer: MerkleTreeHarnessFilterer{contract: contract}}, nil
}

// MerkleTreeHarness is an auto generated Go binding around an Ethereum contract.
type MerkleTreeHarness struct {
	MerkleTreeHarnessCaller     // Read-only binding to the contract
	MerkleTreeHarnessTransactor // Write-only binding to the contract
	MerkleTreeHarnessFilterer   // Log filterer for contract events
}

// MerkleTreeHarnessCaller is an auto generated read-only Go binding around an Ethereum contract.
type MerkleTreeHarnessCaller struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// MerkleTreeHarnessTransactor is an auto generated write-only Go binding around an Ethereum contract.
type MerkleTreeHarnessTransactor struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// MerkleTreeHarnessFilterer is an auto generated log filtering Go binding around an Ethereum contract events.
type MerkleTreeHarnessFilterer struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// MerkleTreeHarnessSession is an auto generated Go binding around an Ethereum contract,
// with pre-set call and transact options.
type MerkleTreeHarnessSession struct {
	Contract     *MerkleTreeHarness // Generic contract binding to set the session for
	CallOpts     bind.CallOpts      // Call options to use throughout this session
	TransactOpts bind.TransactOpts  // Transaction auth options to use throughout this session
}

// MerkleTreeHarnessCallerSession is an auto generated read-only Go binding around an Ethereum contract,
// with pre-set call options.
type MerkleTreeHarnessCallerSession struct {
	Contract *MerkleTreeHarnessCaller // Generic contract caller binding to set the session for
	CallOpts bind.CallOpts            // Call options to use throughout this session
}

// MerkleTreeHarnessTransactorSession is an auto generated write-only Go binding around an Ethereum contract,
// with pre-set transact options.
type MerkleTreeHarnessTransactorSession struct {
	Contract     *MerkleTreeHarnessTransactor // Generic contract transactor binding to set the session for
	TransactOpts bind.TransactOpts            // Transaction auth options to use throughout this session
}

// MerkleTreeHarnessRaw is an auto generated low-level Go binding around an Ethereum contract.
type MerkleTreeHarnessRaw struct {
	Contract *MerkleTreeHarness // Generic contract binding to access the raw methods on
}

// MerkleTreeHarnessCallerRaw is an auto generated low-level read-only Go binding around an Ethereum contract.
type MerkleTreeHarnessCallerRaw struct {
	Contract *MerkleTreeHarnessCaller // Generic read-only contract binding to access the raw methods on
}

// MerkleTreeHarnessTransactorRaw is an auto generated low-level write-only Go binding around an Ethereum contract.
type MerkleTreeHarnessTransactorRaw struct {
	Contract *MerkleTreeHarnessTransactor // Generic write-only contract binding to access the raw methods on
}

// NewMerkleTreeHarness creates a new instance of MerkleTreeHarness, bound to a specific deployed contract.
func NewMerkleTreeHarness(address common.Address, backend bind.ContractBackend) (*MerkleTreeHarness, error) {
	contract, err := bindMerkleTreeHarness(address, backend, backend, backend)
	if err != nil {
		return nil, err
	}
	return &MerkleTreeHarness{MerkleTreeHarnessCaller: MerkleTreeHarnessCaller{contract: contract}, MerkleTreeHarnessTransactor: MerkleTreeHarnessTransactor{contract: contract}, MerkleTreeHarnessFilterer: MerkleTreeHarnessFilterer{contract: contract}}, nil
}

// NewMerkleTreeHarnessCaller creates a new read-only instance of MerkleTreeHarness, bound to a specific deployed contract.
func NewMerkleTreeHarnessCaller(address common.Address, caller bind.ContractCaller) (*MerkleTreeHarnessCaller, error) {
	contract, err := bindMerkleTreeHarness(address, caller, nil, nil)
	if err != nil {
		return nil, err
	}
	return &MerkleTreeHarnessCaller{contract: contract}, nil
}

// NewMerkleTreeHarnessTransactor creates a new write-only instance of MerkleTreeHarness, bound to a specific deployed contract.
func NewMerkleTreeHarnessTransactor(address common.Address, transactor bind.ContractTransactor) (*MerkleTreeHarnessTransactor, error) {
	contract, err := bindMerkleTreeHarness(address, nil, transactor, nil)
	if err != nil {
		return nil, err
	}
	return &MerkleTreeHarnessTransactor{contract: contract}, nil
}

// NewMerkleTreeHarnessFilterer creates a new log filterer instance of MerkleTreeHarness, bound to a specific deployed contract.
func NewMerkleTreeHarnessFilterer(address common.Address, filterer bind.ContractFilterer) (*MerkleTreeHarnessFilterer, error) {
	contract, err := bindMerkleTreeHarness(address, nil, nil, filterer)
	if err != nil {
		return nil, err
	}
	return &MerkleTreeHarnessFilterer{contract: contract}, nil
}

// bindMerkleTreeHarness binds a generic wrapper to an already deployed contract.
func bindMerkleTreeHarness(address common.Address, caller bind.ContractCaller, transactor bind.ContractTransactor, filterer bind.ContractFilterer) (*bind.BoundContract, error) {
	parsed, err := MerkleTreeHarnessMetaData.GetAbi()
	if err != nil {
		return nil, err
	}
	return bind.NewBoundContract(address, *parsed, caller, transactor, filterer), nil
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_MerkleTreeHarness *MerkleTreeHarnessRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _MerkleTreeHarness.Contract.MerkleTreeHarnessCaller.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_MerkleTreeHarness *MerkleTreeHarnessRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _MerkleTreeHarness.Contract.MerkleTreeHarnessTransactor.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_MerkleTreeHarness *MerkleTreeHarnessRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _MerkleTreeHarness.Contract.MerkleTreeHarnessTransactor.contract.Transact(opts, method, params...)
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_MerkleTreeHarness *MerkleTreeHarnessCallerRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _MerkleTreeHarness.Contract.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_MerkleTreeHarness *MerkleTreeHarnessTransactorRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _MerkleTreeHarness.Contract.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_MerkleTreeHarness *MerkleTreeHarnessTransactorRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _MerkleTreeHarness.Contract.contract.Transact(opts, method, params...)
}

// BinaryRoot is a free data retrieval call binding the contract method 0x3a5c5d56.
//
// Solidity: function binaryRoot(bytes children) pure returns(bytes32)
func (_MerkleTreeHarness *MerkleTreeHarnessCaller) BinaryRoot(opts *bind.CallOpts, children []byte) ([32]byte, error) {
	var out []interface{}
	err := _MerkleTreeHarness.contract.Call(opts, &out, "binaryRoot", children)

	if err != nil {
		return *new([32]byte), err
	}

	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)

	return out0, err

}

// BinaryRoot is a free data retrieval call binding the contract method 0x3a5c5d56.
//
// Solidity: function binaryRoot(bytes children) pure returns(bytes32)
func (_MerkleTreeHarness *MerkleTreeHarnessSession) BinaryRoot(children []byte) ([32]byte, error) {
	return _MerkleTreeHarness.Contract.BinaryRoot(&_MerkleTreeHarness.CallOpts, children)
}

// BinaryRoot is a free data retrieval call binding the contract method 0x3a5c5d56.
//
// Solidity: function binaryRoot(bytes children) pure returns(bytes32)
func (_MerkleTreeHarness *MerkleTreeHarnessCallerSession) BinaryRoot(children []byte) ([32]byte, error) {
	return _MerkleTreeHarness.Contract.BinaryRoot(&_MerkleTreeHarness.CallOpts, children)
}

// Height is a free data retrieval call binding the contract method 0x0c27dd38.
//
// Solidity: function height(uint256 n) pure returns(uint256)
func (_MerkleTreeHarness *MerkleTreeHarnessCaller) Height(opts *bind.CallOpts, n *big.Int) (*big.Int, error) {
	var out []interface{}
	err := _MerkleTreeHarness.contract.Call(opts, &out, "height", n)

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// Height is a free data retrieval call binding the contract method 0x0c27dd38.
//
// Solidity: function height(uint256 n) pure returns(uint256)
func (_MerkleTreeHarness *MerkleTreeHarnessSession) Height(n *big.Int) (*big.Int, error) {
	return _MerkleTreeHarness.Contract.Height(&_MerkleTreeHarness.CallOpts, n)
}

// Height is a free data retrieval call binding the contract method 0x0c27dd38.
//
// Solidity: function height(uint256 n) pure returns(uint256)
func (_MerkleTreeHarness *MerkleTreeHarnessCallerSession) Height(n *big.Int) (*big.Int, error) {
	return _MerkleTreeHarness.Contract.Height(&_MerkleTreeHarness.CallOpts, n)
}

// LeafHash is a free data retrieval call binding the contract method 0xac764322.
//
// Solidity: function leafHash(bytes leaf) pure returns(bytes32)
func (_MerkleTreeHarness *MerkleTreeHarnessCaller) LeafHash(opts *bind.CallOpts, leaf []byte) ([32]byte, error) {
	var out []interface{}
	err := _MerkleTreeHarness.contract.Call(opts, &out, "leafHash", leaf)

	if err != nil {
		return *new([32]byte), err
	}

	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)

	return out0, err

}

// LeafHash is a free data retrieval call binding the contract method 0xac764322.
//
// Solidity: function leafHash(bytes leaf) pure returns(bytes32)
func (_MerkleTreeHarness *MerkleTreeHarnessSession) LeafHash(leaf []byte) ([32]byte, error) {
	return _MerkleTreeHarness.Contract.LeafHash(&_MerkleTreeHarness.CallOpts, leaf)
}

// LeafHash is a free data retrieval call binding the contract method 0xac764322.
//
// Solidity: function leafHash(bytes leaf) pure returns(bytes32)
func (_MerkleTreeHarness *MerkleTreeHarnessCallerSession) LeafHash(leaf []byte) ([32]byte, error) {
	return _MerkleTreeHarness.Contract.LeafHash(&_MerkleTreeHarness.CallOpts, leaf)
}

// Leaves is a free data retrieval call binding the contract method 0xd455a79d.
//
// Solidity: function leaves(uint256 byteSize) pure returns(uint256)
func (_MerkleTreeHarness *MerkleTreeHarnessCaller) Leaves(opts *bind.CallOpts, byteSize *big.Int) (*big.Int, error) {
	var out []interface{}
	err := _MerkleTreeHarness.contract.Call(opts, &out, "leaves", byteSize)

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// Leaves is a free data retrieval call binding the contract method 0xd455a79d.
//
// Solidity: function leaves(uint256 byteSize) pure returns(uint256)
func (_MerkleTreeHarness *MerkleTreeHarnessSession) Leaves(byteSize *big.Int) (*big.Int, error) {
	return _MerkleTreeHarness.Contract.Leaves(&_MerkleTreeHarness.CallOpts, byteSize)
}

// Leaves is a free data retrieval call binding the contract method 0xd455a79d.
//
// Solidity: function leaves(uint256 byteSize) pure returns(uint256)
func (_MerkleTreeHarness *MerkleTreeHarnessCallerSession) Leaves(byteSize *big.Int) (*big.Int, error) {
	return _MerkleTreeHarness.Contract.Leaves(&_MerkleTreeHarness.CallOpts, byteSize)
}

// ListRoot is a free data retrieval call binding the contract method 0xd3e5582b.
//
// Solidity: function listRoot(bytes32[] items) pure returns(bytes32)
func (_MerkleTreeHarness *MerkleTreeHarnessCaller) ListRoot(opts *bind.CallOpts, items [][32]byte) ([32]byte, error) {
	var out []interface{}
	err := _MerkleTreeHarness.contract.Call(opts, &out, "listRoot", items)

	if err != nil {
		return *new([32]byte), err
	}

	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)

	return out0, err

}

// ListRoot is a free data retrieval call binding the contract method 0xd3e5582b.
//
// Solidity: function listRoot(bytes32[] items) pure returns(bytes32)
func (_MerkleTreeHarness *MerkleTreeHarnessSession) ListRoot(items [][32]byte) ([32]byte, error) {
	return _MerkleTreeHarness.Contract.ListRoot(&_MerkleTreeHarness.CallOpts, items)
}

// ListRoot is a free data retrieval call binding the contract method 0xd3e5582b.
//
// Solidity: function listRoot(bytes32[] items) pure returns(bytes32)
func (_MerkleTreeHarness *MerkleTreeHarnessCallerSession) ListRoot(items [][32]byte) ([32]byte, error) {
	return _MerkleTreeHarness.Contract.ListRoot(&_MerkleTreeHarness.CallOpts, items)
}

// TensorRoot is a free data retrieval call binding the contract method 0xf6dccb6f.
//
// Solidity: function tensorRoot(bytes data) pure returns(bytes32)
func (_MerkleTreeHarness *MerkleTreeHarnessCaller) TensorRoot(opts *bind.CallOpts, data []byte) ([32]byte, error) {
	var out []interface{}
	err := _MerkleTreeHarness.contract.Call(opts, &out, "tensorRoot", data)

	if err != nil {
		return *new([32]byte), err
	}

	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)

	return out0, err

}

// TensorRoot is a free data retrieval call binding the contract method 0xf6dccb6f.
//
// Solidity: function tensorRoot(bytes data) pure returns(bytes32)
func (_MerkleTreeHarness *MerkleTreeHarnessSession) TensorRoot(data []byte) ([32]byte, error) {
	return _MerkleTreeHarness.Contract.TensorRoot(&_MerkleTreeHarness.CallOpts, data)
}

// TensorRoot is a free data retrieval call binding the contract method 0xf6dccb6f.
//
// Solidity: function tensorRoot(bytes data) pure returns(bytes32)
func (_MerkleTreeHarness *MerkleTreeHarnessCallerSession) TensorRoot(data []byte) ([32]byte, error) {
	return _MerkleTreeHarness.Contract.TensorRoot(&_MerkleTreeHarness.CallOpts, data)
}

// Verify is a free data retrieval call binding the contract method 0xc31ea18e.
//
// Solidity: function verify(bytes32[] path, uint256 index, bytes32 leaf, bytes32 root) pure returns(bool)
func (_MerkleTreeHarness *MerkleTreeHarnessCaller) Verify(opts *bind.CallOpts, path [][32]byte, index *big.Int, leaf [32]byte, root [32]byte) (bool, error) {
	var out []interface{}
	err := _MerkleTreeHarness.contract.Call(opts, &out, "verify", path, index, leaf, root)

	if err != nil {
		return *new(bool), err
	}

	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)

	return out0, err

}

// Verify is a free data retrieval call binding the contract method 0xc31ea18e.
//
// Solidity: function verify(bytes32[] path, uint256 index, bytes32 leaf, bytes32 root) pure returns(bool)
func (_MerkleTreeHarness *MerkleTreeHarnessSession) Verify(path [][32]byte, index *big.Int, leaf [32]byte, root [32]byte) (bool, error) {
	return _MerkleTreeHarness.Contract.Verify(&_MerkleTreeHarness.CallOpts, path, index, leaf, root)
}

// Verify is a free data retrieval call binding the contract method 0xc31ea18e.
//
// Solidity: function verify(bytes32[] path, uint256 index, bytes32 leaf, bytes32 root) pure returns(bool)
func (_MerkleTreeHarness *MerkleTreeHarnessCallerSession) Verify(path [][32]byte, index *big.Int, leaf [32]byte, root [32]byte) (bool, error) {
	return _MerkleTreeHarness.Contract.Verify(&_MerkleTreeHarness.CallOpts, path, index, leaf, root)
}

// ZeroListSubtree is a free data retrieval call binding the contract method 0x8e3f718a.
//
// Solidity: function zeroListSubtree(uint256 k) pure returns(bytes32)
func (_MerkleTreeHarness *MerkleTreeHarnessCaller) ZeroListSubtree(opts *bind.CallOpts, k *big.Int) ([32]byte, error) {
	var out []interface{}
	err := _MerkleTreeHarness.contract.Call(opts, &out, "zeroListSubtree", k)

	if err != nil {
		return *new([32]byte), err
	}

	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)

	return out0, err

}

// ZeroListSubtree is a free data retrieval call binding the contract method 0x8e3f718a.
//
// Solidity: function zeroListSubtree(uint256 k) pure returns(bytes32)
func (_MerkleTreeHarness *MerkleTreeHarnessSession) ZeroListSubtree(k *big.Int) ([32]byte, error) {
	return _MerkleTreeHarness.Contract.ZeroListSubtree(&_MerkleTreeHarness.CallOpts, k)
}

// ZeroListSubtree is a free data retrieval call binding the contract method 0x8e3f718a.
//
// Solidity: function zeroListSubtree(uint256 k) pure returns(bytes32)
func (_MerkleTreeHarness *MerkleTreeHarnessCallerSession) ZeroListSubtree(k *big.Int) ([32]byte, error) {
	return _MerkleTreeHarness.Contract.ZeroListSubtree(&_MerkleTreeHarness.CallOpts, k)
}

// ZeroSubtree is a free data retrieval call binding the contract method 0x7e39a6a0.
//
// Solidity: function zeroSubtree(uint256 k) pure returns(bytes32)
func (_MerkleTreeHarness *MerkleTreeHarnessCaller) ZeroSubtree(opts *bind.CallOpts, k *big.Int) ([32]byte, error) {
	var out []interface{}
	err := _MerkleTreeHarness.contract.Call(opts, &out, "zeroSubtree", k)

	if err != nil {
		return *new([32]byte), err
	}

	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)

	return out0, err

}

// ZeroSubtree is a free data retrieval call binding the contract method 0x7e39a6a0.
//
// Solidity: function zeroSubtree(uint256 k) pure returns(bytes32)
func (_MerkleTreeHarness *MerkleTreeHarnessSession) ZeroSubtree(k *big.Int) ([32]byte, error) {
	return _MerkleTreeHarness.Contract.ZeroSubtree(&_MerkleTreeHarness.CallOpts, k)
}

// ZeroSubtree is a free data retrieval call binding the contract method 0x7e39a6a0.
//
// Solidity: function zeroSubtree(uint256 k) pure returns(bytes32)
func (_MerkleTreeHarness *MerkleTreeHarnessCallerSession) ZeroSubtree(k *big.Int) ([32]byte, error) {
	return _MerkleTreeHarness.Contract.ZeroSubtree(&_MerkleTreeHarness.CallOpts, k)
}

// PositionHarnessMetaData contains all meta data concerning the PositionHarness contract.
var PositionHarnessMetaData = &bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"size\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"number\",\"type\":\"uint256\"}],\"name\":\"child\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"k\",\"type\":\"uint256\"},{\"internalType\":\"bool\",\"name\":\"leaf\",\"type\":\"bool\"},{\"internalType\":\"bool\",\"name\":\"within\",\"type\":\"bool\"},{\"internalType\":\"uint256\",\"name\":\"target\",\"type\":\"uint256\"},{\"internalType\":\"bool\",\"name\":\"tensorRoot\",\"type\":\"bool\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"ancestor\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"traceHeight\",\"type\":\"uint256\"}],\"name\":\"isOnPath\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"traceHeight\",\"type\":\"uint256\"}],\"name\":\"level\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"pure\",\"type\":\"function\"}]",
	Bin: "0x60808060405234601557610328908161001a8239f35b5f80fdfe6080806040526004361015610012575f80fd5b5f3560e01c90816370a05f171461008d57508063a570d13f146100645763e727d5ed1461003d575f80fd5b34610060576020610056610050366100c7565b91610280565b6040519015158152f35b5f80fd5b34610060576040366003190112610060576020610085602435600435610247565b604051908152f35b346100605760a0906100a76100a1366100c7565b916100e1565b938552911515602085015215156040840152606083015215156080820152f35b606090600319011261006057600435906024359060443590565b90925f905f908360681c15801596875f14610242576101ff0160091c801561023a575b5f95600182116101f3575b60ff8160401c1680880397600589105f146101ea578189915b149a8b6101e2575b508a99819b8081156101d7575b6101c15750908b929167ffffffffffffffff8516841b179485828c031b10998a61016b575b50505050505050565b919395975091939597501494856101b9575b5084156101a05750505060481b600160681b17905b90915f808088818080610162565b0160401b9068ffffffffffffffffff1916171790610192565b94505f61017d565b919b509099505f98508897508796505050505050565b5081831c151561013d565b9a505f610130565b81600591610128565b955060015f1982018063ffffffff1060051b81811c61ffff1060041b1781811c60ff1060031b1781811c600f1060021b1781811c600310831b1790811c821017019561010f565b506001610104565b610104565b6001916005600460ff8460401c1601049160681c1561027b576005811161026f575081010190565b60046005910104010190565b500190565b9060ff8160401c1667ffffffffffffffff8216908260681c15158061031d575b1561030557505060481c63ffffffff16915b60ff8260401c16928184111593846102cc575b5050505090565b909180939450039182116102f15767ffffffffffffffff911c9116145f8080806102c5565b634e487b7160e01b5f52601160045260245ffd5b9190935060481c8260481c03156102b2575050505f90565b508360681c156102a056",
}

// PositionHarnessABI is the input ABI used to generate the binding from.
// Deprecated: Use PositionHarnessMetaData.ABI instead.
var PositionHarnessABI = PositionHarnessMetaData.ABI

// PositionHarnessBin is the compiled bytecode used for deploying new contracts.
// Deprecated: Use PositionHarnessMetaData.Bin instead.
var PositionHarnessBin = PositionHarnessMetaData.Bin

// DeployPositionHarness deploys a new Ethereum contract, binding an instance of PositionHarness to it.
func DeployPositionHarness(auth *bind.TransactOpts, backend bind.ContractBackend) (common.Address, *types.Transaction, *PositionHarness, error) {
	parsed, err := PositionHarnessMetaData.GetAbi()
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	if parsed == nil {
		return common.Address{}, nil, nil, errors.New("GetABI returned nil")
	}

	address, tx, contract, err := bind.DeployContract(auth, *parsed, common.FromHex(PositionHarnessBin), backend)
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	return address, tx, &PositionHarness{PositionHarnessCaller: PositionHarnessCaller{contract: contract}, PositionHarnessTransactor: PositionHarnessTransactor{contract: contract}, PositionHarnessFilterer: PositionHarnessFilterer{contract: contract}}, nil
}

// PositionHarness is an auto generated Go binding around an Ethereum contract.
type PositionHarness struct {
	PositionHarnessCaller     // Read-only binding to the contract
	PositionHarnessTransactor // Write-only binding to the contract
	PositionHarnessFilterer   // Log filterer for contract events
}

// PositionHarnessCaller is an auto generated read-only Go binding around an Ethereum contract.
type PositionHarnessCaller struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// PositionHarnessTransactor is an auto generated write-only Go binding around an Ethereum contract.
type PositionHarnessTransactor struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// PositionHarnessFilterer is an auto generated log filtering Go binding around an Ethereum contract events.
type PositionHarnessFilterer struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// PositionHarnessSession is an auto generated Go binding around an Ethereum contract,
// with pre-set call and transact options.
type PositionHarnessSession struct {
	Contract     *PositionHarness  // Generic contract binding to set the session for
	CallOpts     bind.CallOpts     // Call options to use throughout this session
	TransactOpts bind.TransactOpts // Transaction auth options to use throughout this session
}

// PositionHarnessCallerSession is an auto generated read-only Go binding around an Ethereum contract,
// with pre-set call options.
type PositionHarnessCallerSession struct {
	Contract *PositionHarnessCaller // Generic contract caller binding to set the session for
	CallOpts bind.CallOpts          // Call options to use throughout this session
}

// PositionHarnessTransactorSession is an auto generated write-only Go binding around an Ethereum contract,
// with pre-set transact options.
type PositionHarnessTransactorSession struct {
	Contract     *PositionHarnessTransactor // Generic contract transactor binding to set the session for
	TransactOpts bind.TransactOpts          // Transaction auth options to use throughout this session
}

// PositionHarnessRaw is an auto generated low-level Go binding around an Ethereum contract.
type PositionHarnessRaw struct {
	Contract *PositionHarness // Generic contract binding to access the raw methods on
}

// PositionHarnessCallerRaw is an auto generated low-level read-only Go binding around an Ethereum contract.
type PositionHarnessCallerRaw struct {
	Contract *PositionHarnessCaller // Generic read-only contract binding to access the raw methods on
}

// PositionHarnessTransactorRaw is an auto generated low-level write-only Go binding around an Ethereum contract.
type PositionHarnessTransactorRaw struct {
	Contract *PositionHarnessTransactor // Generic write-only contract binding to access the raw methods on
}

// NewPositionHarness creates a new instance of PositionHarness, bound to a specific deployed contract.
func NewPositionHarness(address common.Address, backend bind.ContractBackend) (*PositionHarness, error) {
	contract, err := bindPositionHarness(address, backend, backend, backend)
	if err != nil {
		return nil, err
	}
	return &PositionHarness{PositionHarnessCaller: PositionHarnessCaller{contract: contract}, PositionHarnessTransactor: PositionHarnessTransactor{contract: contract}, PositionHarnessFilterer: PositionHarnessFilterer{contract: contract}}, nil
}

// NewPositionHarnessCaller creates a new read-only instance of PositionHarness, bound to a specific deployed contract.
func NewPositionHarnessCaller(address common.Address, caller bind.ContractCaller) (*PositionHarnessCaller, error) {
	contract, err := bindPositionHarness(address, caller, nil, nil)
	if err != nil {
		return nil, err
	}
	return &PositionHarnessCaller{contract: contract}, nil
}

// NewPositionHarnessTransactor creates a new write-only instance of PositionHarness, bound to a specific deployed contract.
func NewPositionHarnessTransactor(address common.Address, transactor bind.ContractTransactor) (*PositionHarnessTransactor, error) {
	contract, err := bindPositionHarness(address, nil, transactor, nil)
	if err != nil {
		return nil, err
	}
	return &PositionHarnessTransactor{contract: contract}, nil
}

// NewPositionHarnessFilterer creates a new log filterer instance of PositionHarness, bound to a specific deployed contract.
func NewPositionHarnessFilterer(address common.Address, filterer bind.ContractFilterer) (*PositionHarnessFilterer, error) {
	contract, err := bindPositionHarness(address, nil, nil, filterer)
	if err != nil {
		return nil, err
	}
	return &PositionHarnessFilterer{contract: contract}, nil
}

// bindPositionHarness binds a generic wrapper to an already deployed contract.
func bindPositionHarness(address common.Address, caller bind.ContractCaller, transactor bind.ContractTransactor, filterer bind.ContractFilterer) (*bind.BoundContract, error) {
	parsed, err := PositionHarnessMetaData.GetAbi()
	if err != nil {
		return nil, err
	}
	return bind.NewBoundContract(address, *parsed, caller, transactor, filterer), nil
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_PositionHarness *PositionHarnessRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _PositionHarness.Contract.PositionHarnessCaller.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_PositionHarness *PositionHarnessRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _PositionHarness.Contract.PositionHarnessTransactor.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_PositionHarness *PositionHarnessRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _PositionHarness.Contract.PositionHarnessTransactor.contract.Transact(opts, method, params...)
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_PositionHarness *PositionHarnessCallerRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _PositionHarness.Contract.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_PositionHarness *PositionHarnessTransactorRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _PositionHarness.Contract.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_PositionHarness *PositionHarnessTransactorRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _PositionHarness.Contract.contract.Transact(opts, method, params...)
}

// Child is a free data retrieval call binding the contract method 0x70a05f17.
//
// Solidity: function child(uint256 position, uint256 size, uint256 number) pure returns(uint256 k, bool leaf, bool within, uint256 target, bool tensorRoot)
func (_PositionHarness *PositionHarnessCaller) Child(opts *bind.CallOpts, position *big.Int, size *big.Int, number *big.Int) (struct {
	K          *big.Int
	Leaf       bool
	Within     bool
	Target     *big.Int
	TensorRoot bool
}, error) {
	var out []interface{}
	err := _PositionHarness.contract.Call(opts, &out, "child", position, size, number)

	outstruct := new(struct {
		K          *big.Int
		Leaf       bool
		Within     bool
		Target     *big.Int
		TensorRoot bool
	})
	if err != nil {
		return *outstruct, err
	}

	outstruct.K = *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)
	outstruct.Leaf = *abi.ConvertType(out[1], new(bool)).(*bool)
	outstruct.Within = *abi.ConvertType(out[2], new(bool)).(*bool)
	outstruct.Target = *abi.ConvertType(out[3], new(*big.Int)).(**big.Int)
	outstruct.TensorRoot = *abi.ConvertType(out[4], new(bool)).(*bool)

	return *outstruct, err

}

// Child is a free data retrieval call binding the contract method 0x70a05f17.
//
// Solidity: function child(uint256 position, uint256 size, uint256 number) pure returns(uint256 k, bool leaf, bool within, uint256 target, bool tensorRoot)
func (_PositionHarness *PositionHarnessSession) Child(position *big.Int, size *big.Int, number *big.Int) (struct {
	K          *big.Int
	Leaf       bool
	Within     bool
	Target     *big.Int
	TensorRoot bool
}, error) {
	return _PositionHarness.Contract.Child(&_PositionHarness.CallOpts, position, size, number)
}

// Child is a free data retrieval call binding the contract method 0x70a05f17.
//
// Solidity: function child(uint256 position, uint256 size, uint256 number) pure returns(uint256 k, bool leaf, bool within, uint256 target, bool tensorRoot)
func (_PositionHarness *PositionHarnessCallerSession) Child(position *big.Int, size *big.Int, number *big.Int) (struct {
	K          *big.Int
	Leaf       bool
	Within     bool
	Target     *big.Int
	TensorRoot bool
}, error) {
	return _PositionHarness.Contract.Child(&_PositionHarness.CallOpts, position, size, number)
}

// IsOnPath is a free data retrieval call binding the contract method 0xe727d5ed.
//
// Solidity: function isOnPath(uint256 ancestor, uint256 position, uint256 traceHeight) pure returns(bool)
func (_PositionHarness *PositionHarnessCaller) IsOnPath(opts *bind.CallOpts, ancestor *big.Int, position *big.Int, traceHeight *big.Int) (bool, error) {
	var out []interface{}
	err := _PositionHarness.contract.Call(opts, &out, "isOnPath", ancestor, position, traceHeight)

	if err != nil {
		return *new(bool), err
	}

	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)

	return out0, err

}

// IsOnPath is a free data retrieval call binding the contract method 0xe727d5ed.
//
// Solidity: function isOnPath(uint256 ancestor, uint256 position, uint256 traceHeight) pure returns(bool)
func (_PositionHarness *PositionHarnessSession) IsOnPath(ancestor *big.Int, position *big.Int, traceHeight *big.Int) (bool, error) {
	return _PositionHarness.Contract.IsOnPath(&_PositionHarness.CallOpts, ancestor, position, traceHeight)
}

// IsOnPath is a free data retrieval call binding the contract method 0xe727d5ed.
//
// Solidity: function isOnPath(uint256 ancestor, uint256 position, uint256 traceHeight) pure returns(bool)
func (_PositionHarness *PositionHarnessCallerSession) IsOnPath(ancestor *big.Int, position *big.Int, traceHeight *big.Int) (bool, error) {
	return _PositionHarness.Contract.IsOnPath(&_PositionHarness.CallOpts, ancestor, position, traceHeight)
}

// Level is a free data retrieval call binding the contract method 0xa570d13f.
//
// Solidity: function level(uint256 position, uint256 traceHeight) pure returns(uint256)
func (_PositionHarness *PositionHarnessCaller) Level(opts *bind.CallOpts, position *big.Int, traceHeight *big.Int) (*big.Int, error) {
	var out []interface{}
	err := _PositionHarness.contract.Call(opts, &out, "level", position, traceHeight)

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// Level is a free data retrieval call binding the contract method 0xa570d13f.
//
// Solidity: function level(uint256 position, uint256 traceHeight) pure returns(uint256)
func (_PositionHarness *PositionHarnessSession) Level(position *big.Int, traceHeight *big.Int) (*big.Int, error) {
	return _PositionHarness.Contract.Level(&_PositionHarness.CallOpts, position, traceHeight)
}

// Level is a free data retrieval call binding the contract method 0xa570d13f.
//
// Solidity: function level(uint256 position, uint256 traceHeight) pure returns(uint256)
func (_PositionHarness *PositionHarnessCallerSession) Level(position *big.Int, traceHeight *big.Int) (*big.Int, error) {
	return _PositionHarness.Contract.Level(&_PositionHarness.CallOpts, position, traceHeight)
}

// ReceiverMetaData contains all meta data concerning the Receiver contract.
var ReceiverMetaData = &bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"contractOpmlOracle\",\"name\":\"oracle_\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"requestId\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"output\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"aiOracleCallback\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"answer\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"deliveries\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"target\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"forward\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"result\",\"type\":\"bytes\"}],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"gasSeen\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"lastData\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"lastOutput\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"lastRequest\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"mode\",\"outputs\":[{\"internalType\":\"enumReceiver.Mode\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"oracle\",\"outputs\":[{\"internalType\":\"contractOpmlOracle\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"reentered\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"reentry\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"enumReceiver.Mode\",\"name\":\"mode_\",\"type\":\"uint8\"},{\"internalType\":\"bytes\",\"name\":\"reentry_\",\"type\":\"bytes\"}],\"name\":\"set\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"stateMutability\":\"payable\",\"type\":\"receive\"}]",
	Bin: "0x608034606f57601f610df438819003918201601f19168301916001600160401b03831184841017607357808492602094604052833981010312606f57516001600160a01b03811690819003606f575f80546001600160a01b031916919091179055604051610d6c90816100888239f35b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe60806040526004361015610022575b3615610018575f80fd5b610020610b55565b005b5f3560e01c80626e75ec146100f0578063295a5212146100eb5780633f09775e146100e657806357ba48e9146100e15780636fadcf72146100dc5780637dc0d1d0146100d75780638178fbfa146100d257806385bb7d69146100cd57806396448fd7146100c857806397228a7e146100c3578063b0347814146100be578063b344d769146100b95763cd9deaca0361000e57610847565b6107a2565b61065e565b6105b9565b61048c565b6103e7565b6103ca565b6103a3565b610326565b6102db565b6102b9565b61028e565b610192565b90600182811c92168015610123575b602083101461010f57565b634e487b7160e01b5f52602260045260245ffd5b91607f1691610104565b634e487b7160e01b5f52604160045260245ffd5b90601f8019910116810190811067ffffffffffffffff82111761016357604052565b61012d565b602060409281835280519182918282860152018484015e5f828201840152601f01601f1916010190565b3461026c575f36600319011261026c576040515f6008546101b2816100f5565b808452906001811690811561024857506001146101ea575b6101e6836101da81850382610141565b60405191829182610168565b0390f35b60085f9081527ff3f7a9fe364faab93b216da50a3214154f22a0a2b415b23a84c8169e8b636ee3939250905b80821061022e575090915081016020016101da6101ca565b919260018160209254838588010152019101909291610216565b60ff191660208086019190915291151560051b840190910191506101da90506101ca565b5f80fd5b6006111561027a57565b634e487b7160e01b5f52602160045260245ffd5b3461026c575f36600319011261026c5760ff5f5460a01c16604051600682101561027a576020918152f35b3461026c575f36600319011261026c57602060ff600254166040519015158152f35b3461026c575f36600319011261026c576020600454604051908152f35b9181601f8401121561026c5782359167ffffffffffffffff831161026c576020838186019501011161026c57565b604036600319011261026c576004356001600160a01b038116810361026c5760243567ffffffffffffffff811161026c575f91610368839236906004016102f8565b908160405192839283378101848152039134905af1610385610864565b901561039b576101e69060405191829182610168565b602081519101fd5b3461026c575f36600319011261026c575f546040516001600160a01b039091168152602090f35b3461026c575f36600319011261026c576020600554604051908152f35b3461026c575f36600319011261026c576040515f600354610407816100f5565b8084529060018116908115610248575060011461042e576101e6836101da81850382610141565b60035f9081527fc2575a0e9e593c00f959f8c92f12db2869c3395a3b0502d05e2516446f71f85b939250905b808210610472575090915081016020016101da6101ca565b91926001816020925483858801015201910190929161045a565b3461026c57604036600319011261026c57600435600681101561026c5760243567ffffffffffffffff811161026c576104c99036906004016102f8565b919067ffffffffffffffff8311610163576104ee836104e96001546100f5565b6108a3565b5f90601f841160011461053357928061052092610020955f92610528575b50508160011b915f199060031b1c19161790565b600155610b0c565b013590505f8061050c565b60015f52601f198416917fb10e2d527612073b26eecdfd717e6a320cf44b4afac2b0732d9fcbe2b7fa0cf6925f5b8181106105a15750916001939186610020979410610588575b505050811b01600155610b0c565b01355f19600384901b60f8161c191690555f808061057a565b91936020600181928787013581550195019201610561565b3461026c575f36600319011261026c576040515f6007546105d9816100f5565b80845290600181169081156102485750600114610600576101e6836101da81850382610141565b60075f9081527fa66cc928b5edb82af9bd49922954155ab7b0942694bea4ce44661d9a8736c688939250905b808210610644575090915081016020016101da6101ca565b91926001816020925483858801015201910190929161062c565b3461026c57606036600319011261026c5760243567ffffffffffffffff811161026c5761068f9036906004016102f8565b9060443567ffffffffffffffff811161026c576106b09036906004016102f8565b925a926106c25f5460ff9060a01c1690565b6106cb81610270565b60018114610771576106dc81610270565b6002811461076b576106ed81610270565b60038114610764576106fe81610270565b6004811461075d57610020956107409460058361071d61073b95610270565b14610750575b610736610731600454610b33565b600455565b610960565b610a36565b61074b600435600655565b600555565b610758610ca4565b610723565b620f42405ffd5b620f42405ff35b5b61076c565b60405162461bcd60e51b81526020600482015260096024820152686e6f207468616e6b7360b81b6044820152606490fd5b3461026c575f36600319011261026c576040515f6001546107c2816100f5565b808452906001811690811561024857506001146107e9576101e6836101da81850382610141565b60015f9081527fb10e2d527612073b26eecdfd717e6a320cf44b4afac2b0732d9fcbe2b7fa0cf6939250905b80821061082d575090915081016020016101da6101ca565b919260018160209254838588010152019101909291610815565b3461026c575f36600319011261026c576020600654604051908152f35b3d1561089e573d9067ffffffffffffffff82116101635760405191610893601f8201601f191660200184610141565b82523d5f602084013e565b606090565b90601f82116108b0575050565b8082116108bb575050565b60015f5260205f206020601f830160051c92106108fa575b81601f9101920160051c03905f5b8281106108ed57505050565b5f828201556001016108e1565b5f91506108d3565b919091601f8311610913575b505050565b81831161091f57505050565b5f5260205f206020601f830160051c9210610958575b81601f9101920160051c03905f5b8281101561090e575f82820155600101610943565b5f9150610935565b919067ffffffffffffffff811161016357610987816109806008546100f5565b6008610902565b5f601f82116001146109b95781906109b493945f926105285750508160011b915f199060031b1c19161790565b600855565b60085f52601f198216937ff3f7a9fe364faab93b216da50a3214154f22a0a2b415b23a84c8169e8b636ee3915f5b868110610a1e5750836001959610610a05575b505050811b01600855565b01355f19600384901b60f8161c191690555f80806109fa565b909260206001819286860135815501940191016109e7565b919067ffffffffffffffff811161016357610a5d81610a566007546100f5565b6007610902565b5f601f8211600114610a8f578190610a8a93945f926105285750508160011b915f199060031b1c19161790565b600755565b60075f52601f198216937fa66cc928b5edb82af9bd49922954155ab7b0942694bea4ce44661d9a8736c688915f5b868110610af45750836001959610610adb575b505050811b01600755565b01355f19600384901b60f8161c191690555f8080610ad0565b90926020600181928686013581550194019101610abd565b600681101561027a575f805460ff60a01b191660a09290921b60ff60a01b16919091179055565b5f198114610b415760010190565b634e487b7160e01b5f52601160045260245ffd5b5f5460ff8160a01c16600681101561027a57600114610b915760059060a01c60ff16610b8081610270565b14610b8757565b610b8f610ca4565b565b60405162461bcd60e51b815260206004820152600860248201526737379032ba3432b960c11b6044820152606490fd5b90815167ffffffffffffffff811161016357610be981610be26003546100f5565b6003610902565b602092601f8211600114610c2857610c18929382915f92610c1d5750508160011b915f199060031b1c19161790565b600355565b015190505f8061050c565b60035f52601f198216937fc2575a0e9e593c00f959f8c92f12db2869c3395a3b0502d05e2516446f71f85b915f5b868110610c8c5750836001959610610c74575b505050811b01600355565b01515f1960f88460031b161c191690555f8080610c69565b91926020600181928685015181550194019201610c56565b60018060a01b035f54166040515f600154610cbe816100f5565b9060018116908115610d555750600114610d04575b50610b8f92825f8094819403925af1610cf2610ced610864565b610bc1565b60ff8019600254169115151617600255565b905060015f527fb10e2d527612073b26eecdfd717e6a320cf44b4afac2b0732d9fcbe2b7fa0cf65f905b828210610d415750508101610b8f610cd3565b600181602092548487015201910190610d2e565b60ff19168452508015150282019050610b8f610cd356",
}

// ReceiverABI is the input ABI used to generate the binding from.
// Deprecated: Use ReceiverMetaData.ABI instead.
var ReceiverABI = ReceiverMetaData.ABI

// ReceiverBin is the compiled bytecode used for deploying new contracts.
// Deprecated: Use ReceiverMetaData.Bin instead.
var ReceiverBin = ReceiverMetaData.Bin

// DeployReceiver deploys a new Ethereum contract, binding an instance of Receiver to it.
func DeployReceiver(auth *bind.TransactOpts, backend bind.ContractBackend, oracle_ common.Address) (common.Address, *types.Transaction, *Receiver, error) {
	parsed, err := ReceiverMetaData.GetAbi()
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	if parsed == nil {
		return common.Address{}, nil, nil, errors.New("GetABI returned nil")
	}

	address, tx, contract, err := bind.DeployContract(auth, *parsed, common.FromHex(ReceiverBin), backend, oracle_)
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	return address, tx, &Receiver{ReceiverCaller: ReceiverCaller{contract: contract}, ReceiverTransactor: ReceiverTransactor{contract: contract}, ReceiverFilterer: ReceiverFilterer{contract: contract}}, nil
}

// Receiver is an auto generated Go binding around an Ethereum contract.
type Receiver struct {
	ReceiverCaller     // Read-only binding to the contract
	ReceiverTransactor // Write-only binding to the contract
	ReceiverFilterer   // Log filterer for contract events
}

// ReceiverCaller is an auto generated read-only Go binding around an Ethereum contract.
type ReceiverCaller struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// ReceiverTransactor is an auto generated write-only Go binding around an Ethereum contract.
type ReceiverTransactor struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// ReceiverFilterer is an auto generated log filtering Go binding around an Ethereum contract events.
type ReceiverFilterer struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// ReceiverSession is an auto generated Go binding around an Ethereum contract,
// with pre-set call and transact options.
type ReceiverSession struct {
	Contract     *Receiver         // Generic contract binding to set the session for
	CallOpts     bind.CallOpts     // Call options to use throughout this session
	TransactOpts bind.TransactOpts // Transaction auth options to use throughout this session
}

// ReceiverCallerSession is an auto generated read-only Go binding around an Ethereum contract,
// with pre-set call options.
type ReceiverCallerSession struct {
	Contract *ReceiverCaller // Generic contract caller binding to set the session for
	CallOpts bind.CallOpts   // Call options to use throughout this session
}

// ReceiverTransactorSession is an auto generated write-only Go binding around an Ethereum contract,
// with pre-set transact options.
type ReceiverTransactorSession struct {
	Contract     *ReceiverTransactor // Generic contract transactor binding to set the session for
	TransactOpts bind.TransactOpts   // Transaction auth options to use throughout this session
}

// ReceiverRaw is an auto generated low-level Go binding around an Ethereum contract.
type ReceiverRaw struct {
	Contract *Receiver // Generic contract binding to access the raw methods on
}

// ReceiverCallerRaw is an auto generated low-level read-only Go binding around an Ethereum contract.
type ReceiverCallerRaw struct {
	Contract *ReceiverCaller // Generic read-only contract binding to access the raw methods on
}

// ReceiverTransactorRaw is an auto generated low-level write-only Go binding around an Ethereum contract.
type ReceiverTransactorRaw struct {
	Contract *ReceiverTransactor // Generic write-only contract binding to access the raw methods on
}

// NewReceiver creates a new instance of Receiver, bound to a specific deployed contract.
func NewReceiver(address common.Address, backend bind.ContractBackend) (*Receiver, error) {
	contract, err := bindReceiver(address, backend, backend, backend)
	if err != nil {
		return nil, err
	}
	return &Receiver{ReceiverCaller: ReceiverCaller{contract: contract}, ReceiverTransactor: ReceiverTransactor{contract: contract}, ReceiverFilterer: ReceiverFilterer{contract: contract}}, nil
}

// NewReceiverCaller creates a new read-only instance of Receiver, bound to a specific deployed contract.
func NewReceiverCaller(address common.Address, caller bind.ContractCaller) (*ReceiverCaller, error) {
	contract, err := bindReceiver(address, caller, nil, nil)
	if err != nil {
		return nil, err
	}
	return &ReceiverCaller{contract: contract}, nil
}

// NewReceiverTransactor creates a new write-only instance of Receiver, bound to a specific deployed contract.
func NewReceiverTransactor(address common.Address, transactor bind.ContractTransactor) (*ReceiverTransactor, error) {
	contract, err := bindReceiver(address, nil, transactor, nil)
	if err != nil {
		return nil, err
	}
	return &ReceiverTransactor{contract: contract}, nil
}

// NewReceiverFilterer creates a new log filterer instance of Receiver, bound to a specific deployed contract.
func NewReceiverFilterer(address common.Address, filterer bind.ContractFilterer) (*ReceiverFilterer, error) {
	contract, err := bindReceiver(address, nil, nil, filterer)
	if err != nil {
		return nil, err
	}
	return &ReceiverFilterer{contract: contract}, nil
}

// bindReceiver binds a generic wrapper to an already deployed contract.
func bindReceiver(address common.Address, caller bind.ContractCaller, transactor bind.ContractTransactor, filterer bind.ContractFilterer) (*bind.BoundContract, error) {
	parsed, err := ReceiverMetaData.GetAbi()
	if err != nil {
		return nil, err
	}
	return bind.NewBoundContract(address, *parsed, caller, transactor, filterer), nil
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_Receiver *ReceiverRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _Receiver.Contract.ReceiverCaller.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_Receiver *ReceiverRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _Receiver.Contract.ReceiverTransactor.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_Receiver *ReceiverRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _Receiver.Contract.ReceiverTransactor.contract.Transact(opts, method, params...)
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_Receiver *ReceiverCallerRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _Receiver.Contract.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_Receiver *ReceiverTransactorRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _Receiver.Contract.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_Receiver *ReceiverTransactorRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _Receiver.Contract.contract.Transact(opts, method, params...)
}

// Answer is a free data retrieval call binding the contract method 0x85bb7d69.
//
// Solidity: function answer() view returns(bytes)
func (_Receiver *ReceiverCaller) Answer(opts *bind.CallOpts) ([]byte, error) {
	var out []interface{}
	err := _Receiver.contract.Call(opts, &out, "answer")

	if err != nil {
		return *new([]byte), err
	}

	out0 := *abi.ConvertType(out[0], new([]byte)).(*[]byte)

	return out0, err

}

// Answer is a free data retrieval call binding the contract method 0x85bb7d69.
//
// Solidity: function answer() view returns(bytes)
func (_Receiver *ReceiverSession) Answer() ([]byte, error) {
	return _Receiver.Contract.Answer(&_Receiver.CallOpts)
}

// Answer is a free data retrieval call binding the contract method 0x85bb7d69.
//
// Solidity: function answer() view returns(bytes)
func (_Receiver *ReceiverCallerSession) Answer() ([]byte, error) {
	return _Receiver.Contract.Answer(&_Receiver.CallOpts)
}

// Deliveries is a free data retrieval call binding the contract method 0x57ba48e9.
//
// Solidity: function deliveries() view returns(uint256)
func (_Receiver *ReceiverCaller) Deliveries(opts *bind.CallOpts) (*big.Int, error) {
	var out []interface{}
	err := _Receiver.contract.Call(opts, &out, "deliveries")

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// Deliveries is a free data retrieval call binding the contract method 0x57ba48e9.
//
// Solidity: function deliveries() view returns(uint256)
func (_Receiver *ReceiverSession) Deliveries() (*big.Int, error) {
	return _Receiver.Contract.Deliveries(&_Receiver.CallOpts)
}

// Deliveries is a free data retrieval call binding the contract method 0x57ba48e9.
//
// Solidity: function deliveries() view returns(uint256)
func (_Receiver *ReceiverCallerSession) Deliveries() (*big.Int, error) {
	return _Receiver.Contract.Deliveries(&_Receiver.CallOpts)
}

// GasSeen is a free data retrieval call binding the contract method 0x8178fbfa.
//
// Solidity: function gasSeen() view returns(uint256)
func (_Receiver *ReceiverCaller) GasSeen(opts *bind.CallOpts) (*big.Int, error) {
	var out []interface{}
	err := _Receiver.contract.Call(opts, &out, "gasSeen")

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// GasSeen is a free data retrieval call binding the contract method 0x8178fbfa.
//
// Solidity: function gasSeen() view returns(uint256)
func (_Receiver *ReceiverSession) GasSeen() (*big.Int, error) {
	return _Receiver.Contract.GasSeen(&_Receiver.CallOpts)
}

// GasSeen is a free data retrieval call binding the contract method 0x8178fbfa.
//
// Solidity: function gasSeen() view returns(uint256)
func (_Receiver *ReceiverCallerSession) GasSeen() (*big.Int, error) {
	return _Receiver.Contract.GasSeen(&_Receiver.CallOpts)
}

// LastData is a free data retrieval call binding the contract method 0x006e75ec.
//
// Solidity: function lastData() view returns(bytes)
func (_Receiver *ReceiverCaller) LastData(opts *bind.CallOpts) ([]byte, error) {
	var out []interface{}
	err := _Receiver.contract.Call(opts, &out, "lastData")

	if err != nil {
		return *new([]byte), err
	}

	out0 := *abi.ConvertType(out[0], new([]byte)).(*[]byte)

	return out0, err

}

// LastData is a free data retrieval call binding the contract method 0x006e75ec.
//
// Solidity: function lastData() view returns(bytes)
func (_Receiver *ReceiverSession) LastData() ([]byte, error) {
	return _Receiver.Contract.LastData(&_Receiver.CallOpts)
}

// LastData is a free data retrieval call binding the contract method 0x006e75ec.
//
// Solidity: function lastData() view returns(bytes)
func (_Receiver *ReceiverCallerSession) LastData() ([]byte, error) {
	return _Receiver.Contract.LastData(&_Receiver.CallOpts)
}

// LastOutput is a free data retrieval call binding the contract method 0x97228a7e.
//
// Solidity: function lastOutput() view returns(bytes)
func (_Receiver *ReceiverCaller) LastOutput(opts *bind.CallOpts) ([]byte, error) {
	var out []interface{}
	err := _Receiver.contract.Call(opts, &out, "lastOutput")

	if err != nil {
		return *new([]byte), err
	}

	out0 := *abi.ConvertType(out[0], new([]byte)).(*[]byte)

	return out0, err

}

// LastOutput is a free data retrieval call binding the contract method 0x97228a7e.
//
// Solidity: function lastOutput() view returns(bytes)
func (_Receiver *ReceiverSession) LastOutput() ([]byte, error) {
	return _Receiver.Contract.LastOutput(&_Receiver.CallOpts)
}

// LastOutput is a free data retrieval call binding the contract method 0x97228a7e.
//
// Solidity: function lastOutput() view returns(bytes)
func (_Receiver *ReceiverCallerSession) LastOutput() ([]byte, error) {
	return _Receiver.Contract.LastOutput(&_Receiver.CallOpts)
}

// LastRequest is a free data retrieval call binding the contract method 0xcd9deaca.
//
// Solidity: function lastRequest() view returns(uint256)
func (_Receiver *ReceiverCaller) LastRequest(opts *bind.CallOpts) (*big.Int, error) {
	var out []interface{}
	err := _Receiver.contract.Call(opts, &out, "lastRequest")

	if err != nil {
		return *new(*big.Int), err
	}

	out0 := *abi.ConvertType(out[0], new(*big.Int)).(**big.Int)

	return out0, err

}

// LastRequest is a free data retrieval call binding the contract method 0xcd9deaca.
//
// Solidity: function lastRequest() view returns(uint256)
func (_Receiver *ReceiverSession) LastRequest() (*big.Int, error) {
	return _Receiver.Contract.LastRequest(&_Receiver.CallOpts)
}

// LastRequest is a free data retrieval call binding the contract method 0xcd9deaca.
//
// Solidity: function lastRequest() view returns(uint256)
func (_Receiver *ReceiverCallerSession) LastRequest() (*big.Int, error) {
	return _Receiver.Contract.LastRequest(&_Receiver.CallOpts)
}

// Mode is a free data retrieval call binding the contract method 0x295a5212.
//
// Solidity: function mode() view returns(uint8)
func (_Receiver *ReceiverCaller) Mode(opts *bind.CallOpts) (uint8, error) {
	var out []interface{}
	err := _Receiver.contract.Call(opts, &out, "mode")

	if err != nil {
		return *new(uint8), err
	}

	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)

	return out0, err

}

// Mode is a free data retrieval call binding the contract method 0x295a5212.
//
// Solidity: function mode() view returns(uint8)
func (_Receiver *ReceiverSession) Mode() (uint8, error) {
	return _Receiver.Contract.Mode(&_Receiver.CallOpts)
}

// Mode is a free data retrieval call binding the contract method 0x295a5212.
//
// Solidity: function mode() view returns(uint8)
func (_Receiver *ReceiverCallerSession) Mode() (uint8, error) {
	return _Receiver.Contract.Mode(&_Receiver.CallOpts)
}

// Oracle is a free data retrieval call binding the contract method 0x7dc0d1d0.
//
// Solidity: function oracle() view returns(address)
func (_Receiver *ReceiverCaller) Oracle(opts *bind.CallOpts) (common.Address, error) {
	var out []interface{}
	err := _Receiver.contract.Call(opts, &out, "oracle")

	if err != nil {
		return *new(common.Address), err
	}

	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)

	return out0, err

}

// Oracle is a free data retrieval call binding the contract method 0x7dc0d1d0.
//
// Solidity: function oracle() view returns(address)
func (_Receiver *ReceiverSession) Oracle() (common.Address, error) {
	return _Receiver.Contract.Oracle(&_Receiver.CallOpts)
}

// Oracle is a free data retrieval call binding the contract method 0x7dc0d1d0.
//
// Solidity: function oracle() view returns(address)
func (_Receiver *ReceiverCallerSession) Oracle() (common.Address, error) {
	return _Receiver.Contract.Oracle(&_Receiver.CallOpts)
}

// Reentered is a free data retrieval call binding the contract method 0x3f09775e.
//
// Solidity: function reentered() view returns(bool)
func (_Receiver *ReceiverCaller) Reentered(opts *bind.CallOpts) (bool, error) {
	var out []interface{}
	err := _Receiver.contract.Call(opts, &out, "reentered")

	if err != nil {
		return *new(bool), err
	}

	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)

	return out0, err

}

// Reentered is a free data retrieval call binding the contract method 0x3f09775e.
//
// Solidity: function reentered() view returns(bool)
func (_Receiver *ReceiverSession) Reentered() (bool, error) {
	return _Receiver.Contract.Reentered(&_Receiver.CallOpts)
}

// Reentered is a free data retrieval call binding the contract method 0x3f09775e.
//
// Solidity: function reentered() view returns(bool)
func (_Receiver *ReceiverCallerSession) Reentered() (bool, error) {
	return _Receiver.Contract.Reentered(&_Receiver.CallOpts)
}

// Reentry is a free data retrieval call binding the contract method 0xb344d769.
//
// Solidity: function reentry() view returns(bytes)
func (_Receiver *ReceiverCaller) Reentry(opts *bind.CallOpts) ([]byte, error) {
	var out []interface{}
	err := _Receiver.contract.Call(opts, &out, "reentry")

	if err != nil {
		return *new([]byte), err
	}

	out0 := *abi.ConvertType(out[0], new([]byte)).(*[]byte)

	return out0, err

}

// Reentry is a free data retrieval call binding the contract method 0xb344d769.
//
// Solidity: function reentry() view returns(bytes)
func (_Receiver *ReceiverSession) Reentry() ([]byte, error) {
	return _Receiver.Contract.Reentry(&_Receiver.CallOpts)
}

// Reentry is a free data retrieval call binding the contract method 0xb344d769.
//
// Solidity: function reentry() view returns(bytes)
func (_Receiver *ReceiverCallerSession) Reentry() ([]byte, error) {
	return _Receiver.Contract.Reentry(&_Receiver.CallOpts)
}

// AiOracleCallback is a paid mutator transaction binding the contract method 0xb0347814.
//
// Solidity: function aiOracleCallback(uint256 requestId, bytes output, bytes data) returns()
func (_Receiver *ReceiverTransactor) AiOracleCallback(opts *bind.TransactOpts, requestId *big.Int, output []byte, data []byte) (*types.Transaction, error) {
	return _Receiver.contract.Transact(opts, "aiOracleCallback", requestId, output, data)
}

// AiOracleCallback is a paid mutator transaction binding the contract method 0xb0347814.
//
// Solidity: function aiOracleCallback(uint256 requestId, bytes output, bytes data) returns()
func (_Receiver *ReceiverSession) AiOracleCallback(requestId *big.Int, output []byte, data []byte) (*types.Transaction, error) {
	return _Receiver.Contract.AiOracleCallback(&_Receiver.TransactOpts, requestId, output, data)
}

// AiOracleCallback is a paid mutator transaction binding the contract method 0xb0347814.
//
// Solidity: function aiOracleCallback(uint256 requestId, bytes output, bytes data) returns()
func (_Receiver *ReceiverTransactorSession) AiOracleCallback(requestId *big.Int, output []byte, data []byte) (*types.Transaction, error) {
	return _Receiver.Contract.AiOracleCallback(&_Receiver.TransactOpts, requestId, output, data)
}

// Forward is a paid mutator transaction binding the contract method 0x6fadcf72.
//
// Solidity: function forward(address target, bytes data) payable returns(bytes result)
func (_Receiver *ReceiverTransactor) Forward(opts *bind.TransactOpts, target common.Address, data []byte) (*types.Transaction, error) {
	return _Receiver.contract.Transact(opts, "forward", target, data)
}

// Forward is a paid mutator transaction binding the contract method 0x6fadcf72.
//
// Solidity: function forward(address target, bytes data) payable returns(bytes result)
func (_Receiver *ReceiverSession) Forward(target common.Address, data []byte) (*types.Transaction, error) {
	return _Receiver.Contract.Forward(&_Receiver.TransactOpts, target, data)
}

// Forward is a paid mutator transaction binding the contract method 0x6fadcf72.
//
// Solidity: function forward(address target, bytes data) payable returns(bytes result)
func (_Receiver *ReceiverTransactorSession) Forward(target common.Address, data []byte) (*types.Transaction, error) {
	return _Receiver.Contract.Forward(&_Receiver.TransactOpts, target, data)
}

// Set is a paid mutator transaction binding the contract method 0x96448fd7.
//
// Solidity: function set(uint8 mode_, bytes reentry_) returns()
func (_Receiver *ReceiverTransactor) Set(opts *bind.TransactOpts, mode_ uint8, reentry_ []byte) (*types.Transaction, error) {
	return _Receiver.contract.Transact(opts, "set", mode_, reentry_)
}

// Set is a paid mutator transaction binding the contract method 0x96448fd7.
//
// Solidity: function set(uint8 mode_, bytes reentry_) returns()
func (_Receiver *ReceiverSession) Set(mode_ uint8, reentry_ []byte) (*types.Transaction, error) {
	return _Receiver.Contract.Set(&_Receiver.TransactOpts, mode_, reentry_)
}

// Set is a paid mutator transaction binding the contract method 0x96448fd7.
//
// Solidity: function set(uint8 mode_, bytes reentry_) returns()
func (_Receiver *ReceiverTransactorSession) Set(mode_ uint8, reentry_ []byte) (*types.Transaction, error) {
	return _Receiver.Contract.Set(&_Receiver.TransactOpts, mode_, reentry_)
}

// Receive is a paid mutator transaction binding the contract receive function.
//
// Solidity: receive() payable returns()
func (_Receiver *ReceiverTransactor) Receive(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _Receiver.contract.RawTransact(opts, nil) // calldata is disallowed for receive function
}

// Receive is a paid mutator transaction binding the contract receive function.
//
// Solidity: receive() payable returns()
func (_Receiver *ReceiverSession) Receive() (*types.Transaction, error) {
	return _Receiver.Contract.Receive(&_Receiver.TransactOpts)
}

// Receive is a paid mutator transaction binding the contract receive function.
//
// Solidity: receive() payable returns()
func (_Receiver *ReceiverTransactorSession) Receive() (*types.Transaction, error) {
	return _Receiver.Contract.Receive(&_Receiver.TransactOpts)
}

// ToyStepVerifierMetaData contains all meta data concerning the ToyStepVerifier contract.
var ToyStepVerifierMetaData = &bind.MetaData{
	ABI: "[{\"inputs\":[],\"name\":\"BadWitness\",\"type\":\"error\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint32\",\"name\":\"version\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"inputs\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"constants_\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"instructions\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"outputs\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"operations\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"instructionRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"valueRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"specHash\",\"type\":\"bytes32\"}],\"internalType\":\"structModel\",\"name\":\"\",\"type\":\"tuple\"},{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"},{\"internalType\":\"bytes\",\"name\":\"witness\",\"type\":\"bytes\"}],\"name\":\"compute\",\"outputs\":[{\"internalType\":\"int64\",\"name\":\"value\",\"type\":\"int64\"},{\"internalType\":\"uint256\",\"name\":\"size\",\"type\":\"uint256\"}],\"stateMutability\":\"pure\",\"type\":\"function\"}]",
	Bin: "0x6080806040523460135760dd908160188239f35b5f80fdfe60808060405260043610156011575f80fd5b5f3560e01c632a1d44c9146023575f80fd5b3460ca5736600319016101c0811260ca576101201360ca576101643563ffffffff81160360ca576101843567ffffffffffffffff81160360ca576101a4359067ffffffffffffffff821160ca573660238301121560ca57816004013567ffffffffffffffff811160ca578083019036602483011160ca5760400360ce576040908390031260ca5760248201358060070b80910360ca57604092604491835201356020820152f35b5f80fd5b6342525deb60e11b5f5260045ffd",
}

// ToyStepVerifierABI is the input ABI used to generate the binding from.
// Deprecated: Use ToyStepVerifierMetaData.ABI instead.
var ToyStepVerifierABI = ToyStepVerifierMetaData.ABI

// ToyStepVerifierBin is the compiled bytecode used for deploying new contracts.
// Deprecated: Use ToyStepVerifierMetaData.Bin instead.
var ToyStepVerifierBin = ToyStepVerifierMetaData.Bin

// DeployToyStepVerifier deploys a new Ethereum contract, binding an instance of ToyStepVerifier to it.
func DeployToyStepVerifier(auth *bind.TransactOpts, backend bind.ContractBackend) (common.Address, *types.Transaction, *ToyStepVerifier, error) {
	parsed, err := ToyStepVerifierMetaData.GetAbi()
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	if parsed == nil {
		return common.Address{}, nil, nil, errors.New("GetABI returned nil")
	}

	address, tx, contract, err := bind.DeployContract(auth, *parsed, common.FromHex(ToyStepVerifierBin), backend)
	if err != nil {
		return common.Address{}, nil, nil, err
	}
	return address, tx, &ToyStepVerifier{ToyStepVerifierCaller: ToyStepVerifierCaller{contract: contract}, ToyStepVerifierTransactor: ToyStepVerifierTransactor{contract: contract}, ToyStepVerifierFilterer: ToyStepVerifierFilterer{contract: contract}}, nil
}

// ToyStepVerifier is an auto generated Go binding around an Ethereum contract.
type ToyStepVerifier struct {
	ToyStepVerifierCaller     // Read-only binding to the contract
	ToyStepVerifierTransactor // Write-only binding to the contract
	ToyStepVerifierFilterer   // Log filterer for contract events
}

// ToyStepVerifierCaller is an auto generated read-only Go binding around an Ethereum contract.
type ToyStepVerifierCaller struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// ToyStepVerifierTransactor is an auto generated write-only Go binding around an Ethereum contract.
type ToyStepVerifierTransactor struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// ToyStepVerifierFilterer is an auto generated log filtering Go binding around an Ethereum contract events.
type ToyStepVerifierFilterer struct {
	contract *bind.BoundContract // Generic contract wrapper for the low level calls
}

// ToyStepVerifierSession is an auto generated Go binding around an Ethereum contract,
// with pre-set call and transact options.
type ToyStepVerifierSession struct {
	Contract     *ToyStepVerifier  // Generic contract binding to set the session for
	CallOpts     bind.CallOpts     // Call options to use throughout this session
	TransactOpts bind.TransactOpts // Transaction auth options to use throughout this session
}

// ToyStepVerifierCallerSession is an auto generated read-only Go binding around an Ethereum contract,
// with pre-set call options.
type ToyStepVerifierCallerSession struct {
	Contract *ToyStepVerifierCaller // Generic contract caller binding to set the session for
	CallOpts bind.CallOpts          // Call options to use throughout this session
}

// ToyStepVerifierTransactorSession is an auto generated write-only Go binding around an Ethereum contract,
// with pre-set transact options.
type ToyStepVerifierTransactorSession struct {
	Contract     *ToyStepVerifierTransactor // Generic contract transactor binding to set the session for
	TransactOpts bind.TransactOpts          // Transaction auth options to use throughout this session
}

// ToyStepVerifierRaw is an auto generated low-level Go binding around an Ethereum contract.
type ToyStepVerifierRaw struct {
	Contract *ToyStepVerifier // Generic contract binding to access the raw methods on
}

// ToyStepVerifierCallerRaw is an auto generated low-level read-only Go binding around an Ethereum contract.
type ToyStepVerifierCallerRaw struct {
	Contract *ToyStepVerifierCaller // Generic read-only contract binding to access the raw methods on
}

// ToyStepVerifierTransactorRaw is an auto generated low-level write-only Go binding around an Ethereum contract.
type ToyStepVerifierTransactorRaw struct {
	Contract *ToyStepVerifierTransactor // Generic write-only contract binding to access the raw methods on
}

// NewToyStepVerifier creates a new instance of ToyStepVerifier, bound to a specific deployed contract.
func NewToyStepVerifier(address common.Address, backend bind.ContractBackend) (*ToyStepVerifier, error) {
	contract, err := bindToyStepVerifier(address, backend, backend, backend)
	if err != nil {
		return nil, err
	}
	return &ToyStepVerifier{ToyStepVerifierCaller: ToyStepVerifierCaller{contract: contract}, ToyStepVerifierTransactor: ToyStepVerifierTransactor{contract: contract}, ToyStepVerifierFilterer: ToyStepVerifierFilterer{contract: contract}}, nil
}

// NewToyStepVerifierCaller creates a new read-only instance of ToyStepVerifier, bound to a specific deployed contract.
func NewToyStepVerifierCaller(address common.Address, caller bind.ContractCaller) (*ToyStepVerifierCaller, error) {
	contract, err := bindToyStepVerifier(address, caller, nil, nil)
	if err != nil {
		return nil, err
	}
	return &ToyStepVerifierCaller{contract: contract}, nil
}

// NewToyStepVerifierTransactor creates a new write-only instance of ToyStepVerifier, bound to a specific deployed contract.
func NewToyStepVerifierTransactor(address common.Address, transactor bind.ContractTransactor) (*ToyStepVerifierTransactor, error) {
	contract, err := bindToyStepVerifier(address, nil, transactor, nil)
	if err != nil {
		return nil, err
	}
	return &ToyStepVerifierTransactor{contract: contract}, nil
}

// NewToyStepVerifierFilterer creates a new log filterer instance of ToyStepVerifier, bound to a specific deployed contract.
func NewToyStepVerifierFilterer(address common.Address, filterer bind.ContractFilterer) (*ToyStepVerifierFilterer, error) {
	contract, err := bindToyStepVerifier(address, nil, nil, filterer)
	if err != nil {
		return nil, err
	}
	return &ToyStepVerifierFilterer{contract: contract}, nil
}

// bindToyStepVerifier binds a generic wrapper to an already deployed contract.
func bindToyStepVerifier(address common.Address, caller bind.ContractCaller, transactor bind.ContractTransactor, filterer bind.ContractFilterer) (*bind.BoundContract, error) {
	parsed, err := ToyStepVerifierMetaData.GetAbi()
	if err != nil {
		return nil, err
	}
	return bind.NewBoundContract(address, *parsed, caller, transactor, filterer), nil
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_ToyStepVerifier *ToyStepVerifierRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _ToyStepVerifier.Contract.ToyStepVerifierCaller.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_ToyStepVerifier *ToyStepVerifierRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _ToyStepVerifier.Contract.ToyStepVerifierTransactor.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_ToyStepVerifier *ToyStepVerifierRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _ToyStepVerifier.Contract.ToyStepVerifierTransactor.contract.Transact(opts, method, params...)
}

// Call invokes the (constant) contract method with params as input values and
// sets the output to result. The result type might be a single field for simple
// returns, a slice of interfaces for anonymous returns and a struct for named
// returns.
func (_ToyStepVerifier *ToyStepVerifierCallerRaw) Call(opts *bind.CallOpts, result *[]interface{}, method string, params ...interface{}) error {
	return _ToyStepVerifier.Contract.contract.Call(opts, result, method, params...)
}

// Transfer initiates a plain transaction to move funds to the contract, calling
// its default method if one is available.
func (_ToyStepVerifier *ToyStepVerifierTransactorRaw) Transfer(opts *bind.TransactOpts) (*types.Transaction, error) {
	return _ToyStepVerifier.Contract.contract.Transfer(opts)
}

// Transact invokes the (paid) contract method with params as input values.
func (_ToyStepVerifier *ToyStepVerifierTransactorRaw) Transact(opts *bind.TransactOpts, method string, params ...interface{}) (*types.Transaction, error) {
	return _ToyStepVerifier.Contract.contract.Transact(opts, method, params...)
}

// Compute is a free data retrieval call binding the contract method 0x2a1d44c9.
//
// Solidity: function compute((uint32,uint32,uint32,uint32,uint32,uint64,bytes32,bytes32,bytes32) , bytes32 , bytes32 , uint32 , uint64 , bytes witness) pure returns(int64 value, uint256 size)
func (_ToyStepVerifier *ToyStepVerifierCaller) Compute(opts *bind.CallOpts, arg0 Model, arg1 [32]byte, arg2 [32]byte, arg3 uint32, arg4 uint64, witness []byte) (struct {
	Value int64
	Size  *big.Int
}, error) {
	var out []interface{}
	err := _ToyStepVerifier.contract.Call(opts, &out, "compute", arg0, arg1, arg2, arg3, arg4, witness)

	outstruct := new(struct {
		Value int64
		Size  *big.Int
	})
	if err != nil {
		return *outstruct, err
	}

	outstruct.Value = *abi.ConvertType(out[0], new(int64)).(*int64)
	outstruct.Size = *abi.ConvertType(out[1], new(*big.Int)).(**big.Int)

	return *outstruct, err

}

// Compute is a free data retrieval call binding the contract method 0x2a1d44c9.
//
// Solidity: function compute((uint32,uint32,uint32,uint32,uint32,uint64,bytes32,bytes32,bytes32) , bytes32 , bytes32 , uint32 , uint64 , bytes witness) pure returns(int64 value, uint256 size)
func (_ToyStepVerifier *ToyStepVerifierSession) Compute(arg0 Model, arg1 [32]byte, arg2 [32]byte, arg3 uint32, arg4 uint64, witness []byte) (struct {
	Value int64
	Size  *big.Int
}, error) {
	return _ToyStepVerifier.Contract.Compute(&_ToyStepVerifier.CallOpts, arg0, arg1, arg2, arg3, arg4, witness)
}

// Compute is a free data retrieval call binding the contract method 0x2a1d44c9.
//
// Solidity: function compute((uint32,uint32,uint32,uint32,uint32,uint64,bytes32,bytes32,bytes32) , bytes32 , bytes32 , uint32 , uint64 , bytes witness) pure returns(int64 value, uint256 size)
func (_ToyStepVerifier *ToyStepVerifierCallerSession) Compute(arg0 Model, arg1 [32]byte, arg2 [32]byte, arg3 uint32, arg4 uint64, witness []byte) (struct {
	Value int64
	Size  *big.Int
}, error) {
	return _ToyStepVerifier.Contract.Compute(&_ToyStepVerifier.CallOpts, arg0, arg1, arg2, arg3, arg4, witness)
}
